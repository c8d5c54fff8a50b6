package social.kith.identity.mail;

import social.kith.platform.id.Id;

/** Where letters go. */
public interface Postbox {
    /**
     * Returns once it is taken.
     *
     * @throws Closed where no letter is taken now
     * @throws Unanswered where nobody said whether it is taken
     * @throws RuntimeException where this one is not taken
     */
    void put(Letter letter);

    /** What is kept here of letters to that user goes. */
    void forget(Id user);

    /** No letter is taken now, to whomever it is. */
    final class Closed extends RuntimeException {
        private static final long serialVersionUID = 1;

        /** The message of {@code why} may quote an address, and is not kept. */
        public Closed(Throwable why) {
            super("No mail is taken now (" + why.getClass().getSimpleName() + ")");
        }
    }

    /** A letter may have been taken, and who puts it again may send it twice. */
    final class Unanswered extends RuntimeException {
        private static final long serialVersionUID = 1;

        /** The message of {@code why} may quote an address, and is not kept. */
        public Unanswered(Throwable why) {
            super("Nobody said whether a mail was taken (" + why.getClass().getSimpleName() + ")");
        }
    }
}
