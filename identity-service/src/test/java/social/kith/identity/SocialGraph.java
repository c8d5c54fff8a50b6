package social.kith.identity;

import java.util.HashMap;
import java.util.Map;
import social.kith.platform.id.Id;
import social.kith.platform.testkit.Neighbour;

/** What social-graph-service says of two people; each returns when this service has applied it. */
public final class SocialGraph {
    private static final Neighbour SOCIAL_GRAPH = Neighbour.of("social-graph");

    private SocialGraph() {}

    public static void asks(Somebody follower, Somebody followee) {
        says("FollowRequested", "follower", follower, "followee", followee, Map.of("followId", Id.next()));
    }

    public static void withdraws(Somebody follower, Somebody followee) {
        says("FollowWithdrawn", "follower", follower, "followee", followee, Map.of("followId", Id.next()));
    }

    public static void isDeclined(Somebody follower, Somebody followee) {
        says("FollowDeclined", "follower", follower, "followee", followee, Map.of("followId", Id.next()));
    }

    public static void follows(Somebody follower, Somebody followee) {
        Map<String, Object> more = Map.of("followId", Id.next(), "requested", false);
        says("FollowAccepted", "follower", follower, "followee", followee, more);
    }

    public static void unfollows(Somebody follower, Somebody followee) {
        says("FollowEnded", "follower", follower, "followee", followee, Map.of("followId", Id.next()));
    }

    public static void blocks(Somebody blocker, Somebody blocked) {
        says("UserBlocked", "blocker", blocker, "blocked", blocked, Map.of());
    }

    public static void unblocks(Somebody blocker, Somebody blocked) {
        says("UserUnblocked", "blocker", blocker, "blocked", blocked, Map.of());
    }

    public static void mutes(Somebody muter, Somebody muted) {
        says("UserMuted", "muter", muter, "muted", muted, Map.of());
    }

    public static void unmutes(Somebody muter, Somebody muted) {
        says("UserUnmuted", "muter", muter, "muted", muted, Map.of());
    }

    private static void says(
            String event, String one, Somebody first, String other, Somebody second, Map<String, ?> more) {
        Map<String, Object> data = new HashMap<>(more);
        data.put(one + "Id", first.id());
        data.put(other + "Id", second.id());
        SOCIAL_GRAPH.says(event, first.id() + ":" + second.id(), data);
    }
}
