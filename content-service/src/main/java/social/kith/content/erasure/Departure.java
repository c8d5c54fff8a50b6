package social.kith.content.erasure;

import social.kith.platform.id.Id;

/** What all that a user wrote is to be. */
record Departure(Id user, State state) {
    enum State {
        /** They may come back: nobody is shown it, and it does not count. */
        HIDDEN,
        SHOWN,
        ERASED
    }
}
