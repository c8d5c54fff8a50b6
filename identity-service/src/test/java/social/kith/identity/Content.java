package social.kith.identity;

import java.util.HashMap;
import java.util.Map;
import social.kith.platform.id.Id;
import social.kith.platform.testkit.Neighbour;

/** What content-service says of somebody's posts; each returns when this service has applied it. */
public final class Content {
    private static final Neighbour CONTENT = Neighbour.of("content");

    private Content() {}

    /** A post is there, and they have so many now: for everybody, with those for followers, with all others. */
    public static void publishes(Somebody author, int forEverybody, int forFollowers, int all) {
        says("PostPublished", author, Map.of("authorPosts", numbers(forEverybody, forFollowers, all)));
    }

    public static void changes(Somebody author, int forEverybody, int forFollowers, int all) {
        says("PostChanged", author, Map.of("authorPosts", numbers(forEverybody, forFollowers, all)));
    }

    public static void removes(Somebody author, int forEverybody, int forFollowers, int all) {
        says("PostRemoved", author, Map.of("authorPosts", numbers(forEverybody, forFollowers, all)));
    }

    public static void counts(Somebody author, int forEverybody, int forFollowers, int all) {
        CONTENT.says(
                "PostsCounted",
                author.id(),
                Map.of("authorId", author.id(), "authorPosts", numbers(forEverybody, forFollowers, all)));
    }

    /** As it was said before there were numbers. */
    public static void publishesUncounted(Somebody author) {
        says("PostPublished", author, Map.of());
    }

    public static void removesUncounted(Somebody author) {
        says("PostRemoved", author, Map.of());
    }

    private static void says(String event, Somebody author, Map<String, ?> more) {
        Id post = Id.next();
        Map<String, Object> data = new HashMap<>(more);
        data.put("postId", post);
        data.put("authorId", author.id());
        data.put("groupId", null);
        if (!event.equals("PostRemoved")) data.put("privacy", "public");
        CONTENT.says(event, post.toString(), data);
    }

    private static Map<String, Integer> numbers(int forEverybody, int forFollowers, int all) {
        return Map.of("public", forEverybody, "followers", forFollowers, "all", all);
    }
}
