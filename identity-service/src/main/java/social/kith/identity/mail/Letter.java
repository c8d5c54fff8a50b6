package social.kith.identity.mail;

import social.kith.platform.id.Id;

/** A mail as it goes out. */
record Letter(Id id, Id user, String recipient, String subject, String text) {
    /** There may be a token in it. */
    @Override
    public String toString() {
        return "Letter[" + id + " to " + user + "]";
    }
}
