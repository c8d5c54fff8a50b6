package social.kith.identity.mail;

import social.kith.platform.id.Id;

/** Where letters go. */
interface Postbox {
    /** Returns once it is taken; throws where it is not. */
    void put(Letter letter);

    /** What is kept here of letters to that user goes. */
    void forget(Id user);
}
