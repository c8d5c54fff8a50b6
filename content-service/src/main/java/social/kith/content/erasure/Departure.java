package social.kith.content.erasure;

import social.kith.platform.id.Id;
import social.kith.platform.sqlite.EnumColumn;

/** What all that a user wrote is to be. */
record Departure(Id user, State state) {
    enum State {
        /** They may come back: nobody is shown it, and it does not count. */
        HIDDEN,
        SHOWN,
        ERASED
    }

    /** {@link State} in the table. */
    static class StateColumn extends EnumColumn<State> {
        StateColumn() {
            super(State.class);
        }
    }
}
