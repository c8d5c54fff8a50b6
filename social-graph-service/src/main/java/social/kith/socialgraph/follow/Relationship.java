package social.kith.socialgraph.follow;

import social.kith.platform.id.Id;

/**
 * How the viewer stands to another user.
 *
 * @param userId the other one
 * @param following whether the viewer follows them, or asks to
 * @param followedBy whether they follow the viewer, or ask to
 * @param canMessage whether the viewer may start a conversation with them
 */
public record Relationship(
        Id userId,
        FollowState following,
        FollowState followedBy,
        boolean blocking,
        boolean muting,
        boolean canMessage) {

    static Relationship of(Id user, boolean isPublic, FollowState following, FollowState followedBy) {
        boolean canMessage = isPublic || following == FollowState.ACCEPTED || followedBy == FollowState.ACCEPTED;
        // Blocks and mutes do not exist yet, so nobody has any.
        return new Relationship(user, following.shown(), followedBy.shown(), false, false, canMessage);
    }
}
