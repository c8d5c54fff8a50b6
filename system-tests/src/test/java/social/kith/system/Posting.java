package social.kith.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import social.kith.cluster.client.Answer;

/** What people do with posts, and where they meet them. */
interface Posting extends Reading {
    String id();

    // Posts

    default String posts(String privacy, String content, Person... audience) {
        Map<String, Object> post = new HashMap<>(Map.of("privacy", privacy, "content", content));
        if (audience.length > 0)
            post.put("audience", Stream.of(audience).map(Person::id).toList());
        return posts(post);
    }

    default String posts(Map<String, Object> post) {
        return client().post("/posts", post).require(201).id();
    }

    default String postsInGroup(String groupId, String content) {
        return postsInGroup(groupId, Map.of("content", content));
    }

    default String postsInGroup(String groupId, Map<String, Object> post) {
        return client().post("/groups/" + groupId + "/posts", post).require(201).id();
    }

    default Answer changesPost(String postId, Map<String, Object> change) {
        return client().patch("/posts/" + postId, change).require(200);
    }

    /** The post is private from now on, or still, and these are whom its author chose. */
    default void choosesFor(String postId, Person... audience) {
        var chosen = Stream.of(audience).map(Person::id).toList();
        changesPost(postId, Map.of("privacy", "private", "audience", chosen));
    }

    default void deletesPost(String postId) {
        client().delete("/posts/" + postId).require(204);
    }

    default JsonNode readsPost(String postId) {
        return client().get("/posts/" + postId).require(200).body();
    }

    default boolean sees(String postId) {
        return isThere("/posts/" + postId);
    }

    /** Whether something is shown to them; where it is not, it does not exist. */
    default boolean isThere(String path) {
        int status = client().get(path).status();
        if (status != 200 && status != 404) throw new AssertionError("Neither seen nor hidden: " + status);
        return status == 200;
    }

    // Lists of posts

    default List<String> feed() {
        return ids("/feed?limit=100");
    }

    /** What is newest of all. */
    default List<String> discovers() {
        return firstOf("/discover?limit=100");
    }

    default List<String> postsOf(Person author) {
        return ids("/users/" + author.id() + "/posts?limit=100");
    }

    default List<String> postsIn(String groupId) {
        return ids("/groups/" + groupId + "/posts?limit=100");
    }

    default List<String> postsTagged(String hashtag) {
        return ids("/posts?hashtag=" + hashtag);
    }

    /** @param type posts, users or groups */
    default List<String> finds(String type, String words) {
        return firstOf("/search?type=" + type + "&q=" + words.replace(" ", "%20") + "&limit=100");
    }

    private List<String> firstOf(String path) {
        return Reading.idsOf(client().get(path).require(200).body().path("items"));
    }

    // Comments and reactions

    default String comments(String postId, String content) {
        return comments(postId, Map.of("content", content));
    }

    default String comments(String postId, Map<String, Object> comment) {
        return client().post("/posts/" + postId + "/comments", comment)
                .require(201)
                .id();
    }

    default Answer changesComment(String commentId, Map<String, Object> change) {
        return client().patch("/comments/" + commentId, change).require(200);
    }

    default void deletesComment(String commentId) {
        client().delete("/comments/" + commentId).require(204);
    }

    default List<String> commentsOn(String postId) {
        return ids("/posts/" + postId + "/comments?limit=100");
    }

    /** What they see of all reactions to the post, by emoji. */
    default JsonNode reacts(String postId, String emoji) {
        return client().put("/posts/" + postId + "/reaction", Map.of("emoji", emoji))
                .require(200)
                .body()
                .path("reactionCounts");
    }

    default void takesBackReactionTo(String postId) {
        client().delete("/posts/" + postId + "/reaction").require(204);
    }

    /** The people whose reactions they see, newest first. */
    default List<String> reactorsTo(String postId) {
        return items("/posts/" + postId + "/reactions?limit=100").stream()
                .map(reaction -> reaction.at("/user/id").asText())
                .toList();
    }

    // Images

    default String uploads(byte[] picture) {
        return client().postFile("/media", "picture", picture).require(201).id();
    }

    /** The image and its thumbnail: both, or neither. */
    default boolean seesImage(String imageId) {
        boolean whole = isThere("/media/" + imageId);
        if (whole != isThere("/media/" + imageId + "/thumbnail")) throw new AssertionError("Half an image");
        return whole;
    }
}
