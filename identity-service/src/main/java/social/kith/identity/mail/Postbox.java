package social.kith.identity.mail;

/** Where letters go. */
interface Postbox {
    /** Returns once it is taken; throws where it is not. */
    void put(Letter letter);
}
