package social.kith.identity.profile;

import social.kith.identity.replica.Following;
import social.kith.platform.id.Id;

/**
 * How the viewer of a profile stands to its owner, as social-graph-service says; blocks and mutes do not exist yet.
 *
 * @param canMessage whether the viewer may start a conversation with them
 */
public record Relationship(
        Id userId, Following following, Following followedBy, boolean blocking, boolean muting, boolean canMessage) {
    public static Relationship of(Id user, boolean isPublic, Following following, Following followedBy) {
        boolean canMessage = isPublic || following == Following.ACCEPTED || followedBy == Following.ACCEPTED;
        return new Relationship(user, following, followedBy, false, false, canMessage);
    }

    /** Whether the viewer follows them. */
    public boolean follows() {
        return following == Following.ACCEPTED;
    }
}
