package social.kith.socialgraph.sweep;

import social.kith.platform.id.Id;

/**
 * Work on all that is between a user and others.
 *
 * @param position of the event that has caused it
 */
record Sweep(Id user, Kind kind, long position) {
    enum Kind {
        /** The user is erased: whatever is between them and anybody ends. */
        ERASE,
        /** The profile has turned public: who has asked before that was heard is let in. */
        OPEN
    }
}
