package social.kith.socialgraph.relationship;

import social.kith.platform.id.Id;

/**
 * How the viewer stands to another user.
 *
 * @param userId the other one
 * @param following whether the viewer follows them, or asks to
 * @param followedBy whether they follow the viewer, or ask to
 * @param blocking whether the viewer has blocked them; whom they have blocked finds no relationship at all
 * @param canMessage whether the viewer may start a conversation with them
 */
public record Relationship(
        Id userId,
        FollowState following,
        FollowState followedBy,
        boolean blocking,
        boolean muting,
        boolean canMessage) {

    static Relationship of(
            Id viewer,
            Id user,
            boolean isPublic,
            FollowState following,
            FollowState followedBy,
            boolean blocking,
            boolean muting) {
        boolean known = isPublic || following == FollowState.ACCEPTED || followedBy == FollowState.ACCEPTED;
        boolean canMessage = known && !blocking && !viewer.equals(user);
        return new Relationship(user, following.shown(), followedBy.shown(), blocking, muting, canMessage);
    }

    /** Whether the viewer follows them. */
    public boolean follows() {
        return following == FollowState.ACCEPTED;
    }
}
