package social.kith.people.testkit;

import java.util.Map;
import social.kith.platform.id.Id;
import social.kith.platform.testkit.Neighbour;
import social.kith.platform.testkit.TestUser;

/** What social-graph-service says of two users; each returns when the service under test has applied it. */
public final class SocialGraph {
    private static final Neighbour SOCIAL_GRAPH = Neighbour.of("social-graph");

    private SocialGraph() {}

    /** @return the follow, which ends by {@link #unfollows} */
    public static Id follows(TestUser follower, TestUser followee) {
        Id follow = Id.next();
        Map<String, Object> data = Map.of(
                "followId", follow, "followerId", follower.id(), "followeeId", followee.id(), "requested", false);
        SOCIAL_GRAPH.says("FollowAccepted", follower.id() + ":" + followee.id(), data);
        return follow;
    }

    public static void unfollows(Id follow, TestUser follower, TestUser followee) {
        Map<String, Object> data = Map.of("followId", follow, "followerId", follower.id(), "followeeId", followee.id());
        SOCIAL_GRAPH.says("FollowEnded", follower.id() + ":" + followee.id(), data);
    }

    /** The ends of follows and requests, which the service tells of before, are for the test to say. */
    public static void blocks(TestUser blocker, TestUser blocked) {
        block("UserBlocked", blocker, blocked);
    }

    public static void unblocks(TestUser blocker, TestUser blocked) {
        block("UserUnblocked", blocker, blocked);
    }

    public static void mutes(TestUser muter, TestUser muted) {
        mute("UserMuted", muter, muted);
    }

    public static void unmutes(TestUser muter, TestUser muted) {
        mute("UserUnmuted", muter, muted);
    }

    private static void block(String event, TestUser blocker, TestUser blocked) {
        SOCIAL_GRAPH.says(
                event, blocker.id() + ":" + blocked.id(), Map.of("blockerId", blocker.id(), "blockedId", blocked.id()));
    }

    private static void mute(String event, TestUser muter, TestUser muted) {
        SOCIAL_GRAPH.says(event, muter.id() + ":" + muted.id(), Map.of("muterId", muter.id(), "mutedId", muted.id()));
    }
}
