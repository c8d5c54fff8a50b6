package social.kith.identity.profile;

import social.kith.identity.replica.Following;
import social.kith.identity.replica.Relation;
import social.kith.platform.id.Id;

/**
 * How the viewer of a profile stands to its owner, as social-graph-service says.
 *
 * @param blocking never here: between a blocker and the blocked there is no profile to see
 * @param canMessage whether the viewer may start a conversation with them
 */
public record Relationship(
        Id userId, Following following, Following followedBy, boolean blocking, boolean muting, boolean canMessage) {
    public static Relationship of(Id user, boolean isPublic, Relation relation) {
        boolean canMessage =
                isPublic || relation.following() == Following.ACCEPTED || relation.followedBy() == Following.ACCEPTED;
        return new Relationship(
                user, relation.following(), relation.followedBy(), false, relation.muting(), canMessage);
    }

    /** Whether the viewer follows them. */
    public boolean follows() {
        return following == Following.ACCEPTED;
    }
}
