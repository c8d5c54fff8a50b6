package social.kith.socialgraph.sweep;

import java.time.Instant;
import social.kith.platform.id.Id;

/**
 * Work on all that is between a user and others.
 *
 * @param at when its cause was
 */
record Sweep(Id user, Kind kind, Instant at) {
    enum Kind {
        /** The user is erased: whatever is between them and anybody ends. */
        ERASE,
        /** The profile is public: who has asked by then is let in. */
        OPEN
    }
}
