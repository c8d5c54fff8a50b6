package social.kith.notification;

import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import social.kith.people.testkit.Identity;
import social.kith.platform.id.Id;
import social.kith.platform.testkit.Neighbour;
import social.kith.platform.testkit.TestUser;

/** What happens around this service, as its neighbours say it, and what people then see. */
public final class Scene {
    private static final Neighbour GRAPH = Neighbour.of("social-graph");
    private static final Neighbour GROUPS = Neighbour.of("groups");
    private static final Neighbour CHAT = Neighbour.of("chat");
    private static final Neighbour CONTENT = Neighbour.of("content");

    private Scene() {}

    public static TestUser person(String firstName) {
        return Identity.registers(TestUser.named(firstName));
    }

    public static void sessionEnds(TestUser user) {
        Identity.endsSession(user);
    }

    /** One of the events between two people: {@code FollowRequested}, {@code FollowDeclined} … */
    public static void follow(String type, Id follow, TestUser follower, TestUser followee) {
        GRAPH.says(type, follower.id() + ":" + followee.id(), ids(follow, follower, followee));
    }

    public static void followAccepted(Id follow, TestUser follower, TestUser followee, boolean requested) {
        var data = ids(follow, follower, followee);
        data.put("requested", requested);
        GRAPH.says("FollowAccepted", follower.id() + ":" + followee.id(), data);
    }

    private static Map<String, Object> ids(Id follow, TestUser follower, TestUser followee) {
        return new HashMap<>(Map.of("followId", follow, "followerId", follower.id(), "followeeId", followee.id()));
    }

    /** A group with that title; its creator is its first member. */
    public static Id group(String title, TestUser creator) {
        Id group = Id.next();
        GROUPS.says(
                "GroupCreated", group.toString(), Map.of("groupId", group, "title", title, "creatorId", creator.id()));
        joined(group, creator, "creator", "creation");
        return group;
    }

    public static void joined(Id group, TestUser user, String by) {
        joined(group, user, "member", by);
    }

    private static void joined(Id group, TestUser user, String role, String by) {
        var data = member(group, user);
        data.put("role", role);
        data.put("by", by);
        GROUPS.says("MemberJoined", group + ":" + user.id(), data);
    }

    /** {@code MemberLeft}, {@code JoinRequestDeclined} or {@code JoinRequestWithdrawn}. */
    public static void member(String type, Id group, TestUser user) {
        GROUPS.says(type, group + ":" + user.id(), member(group, user));
    }

    private static Map<String, Object> member(Id group, TestUser user) {
        return new HashMap<>(Map.of("groupId", group, "userId", user.id()));
    }

    public static Id invited(Id group, TestUser user, TestUser inviter) {
        Id invitation = Id.next();
        var data = member(group, user);
        data.put("invitationId", invitation);
        data.put("inviterId", inviter.id());
        GROUPS.says("MemberInvited", group + ":" + user.id(), data);
        return invitation;
    }

    /** {@code InvitationDeclined} or {@code InvitationWithdrawn}. */
    public static void invitation(String type, Id invitation, Id group, TestUser user) {
        var data = member(group, user);
        data.put("invitationId", invitation);
        GROUPS.says(type, group + ":" + user.id(), data);
    }

    public static void asksToJoin(Id group, TestUser user, TestUser... deciders) {
        var data = member(group, user);
        data.put("deciderIds", Stream.of(deciders).map(TestUser::id).toList());
        GROUPS.says("JoinRequested", group + ":" + user.id(), data);
    }

    public static Id event(Id group, TestUser creator, String title) {
        Id event = Id.next();
        GROUPS.says(
                "EventCreated",
                event.toString(),
                Map.of(
                        "eventId",
                        event,
                        "groupId",
                        group,
                        "creatorId",
                        creator.id(),
                        "title",
                        title,
                        "startsAt",
                        "2027-05-02T07:00:00.000Z",
                        "timeZone",
                        "Europe/Berlin"));
        return event;
    }

    public static void writes(TestUser sender, Id conversation, long seq, TestUser recipient) {
        writes(sender, conversation, seq, null, recipient.id());
    }

    public static void writesInGroup(TestUser sender, Id group, long seq) {
        writes(sender, group, seq, group, null);
    }

    private static void writes(TestUser sender, Id conversation, long seq, @Nullable Id group, @Nullable Id recipient) {
        Map<String, @Nullable Object> data = new HashMap<>();
        data.put("messageId", Id.next());
        data.put("conversationId", conversation);
        data.put("seq", seq);
        data.put("senderId", sender.id());
        data.put("groupId", group);
        data.put("recipientId", recipient);
        CHAT.says("MessageSent", conversation.toString(), data);
    }

    public static void reads(TestUser user, Id conversation, long seq) {
        CHAT.says(
                "ConversationRead",
                conversation + ":" + user.id(),
                Map.of("conversationId", conversation, "userId", user.id(), "seq", seq));
    }

    /** A post of somebody's, in a group or ({@code null}) not; nothing is said of it here. */
    public record Post(Id id, TestUser author, @Nullable Id group) {
        public static Post by(TestUser author) {
            return new Post(Id.next(), author, null);
        }

        public static Post by(TestUser author, Id group) {
            return new Post(Id.next(), author, group);
        }

        private Map<String, @Nullable Object> data() {
            Map<String, @Nullable Object> data = new HashMap<>();
            data.put("postId", id);
            data.put("postAuthorId", author.id());
            data.put("groupId", group);
            return data;
        }
    }

    /** @return the comment's id */
    public static Id comments(TestUser user, Post post) {
        Id comment = Id.next();
        comment("CommentAdded", comment, user, post);
        return comment;
    }

    public static void commentRemoved(Id comment, TestUser author, Post post) {
        comment("CommentRemoved", comment, author, post);
    }

    static void comment(String type, Id comment, TestUser author, Post post) {
        var data = post.data();
        data.put("commentId", comment);
        data.put("authorId", author.id());
        CONTENT.says(type, post.id() + ":" + comment, data);
    }

    public static void reacts(TestUser user, Post post, String emoji) {
        var data = post.data();
        data.put("userId", user.id());
        data.put("emoji", emoji);
        CONTENT.says("ReactionSet", post.id() + ":" + user.id(), data);
    }

    public static void takesReactionBack(TestUser user, Post post) {
        var data = post.data();
        data.put("userId", user.id());
        CONTENT.says("ReactionRemoved", post.id() + ":" + user.id(), data);
    }

    /** In the post's own text, by its author. */
    public static void mentions(TestUser user, Post post) {
        mentions(post.author(), user, post, null);
    }

    public static void mentions(TestUser author, TestUser user, Post post, @Nullable Id comment) {
        var data = post.data();
        data.put("commentId", comment);
        data.put("authorId", author.id());
        data.put("userId", user.id());
        CONTENT.says("UserMentioned", mention(user, post, comment), data);
    }

    public static void mentionRemoved(TestUser user, Post post, @Nullable Id comment) {
        Map<String, @Nullable Object> data = new HashMap<>();
        data.put("postId", post.id());
        data.put("commentId", comment);
        data.put("userId", user.id());
        CONTENT.says("MentionRemoved", mention(user, post, comment), data);
    }

    private static String mention(TestUser user, Post post, @Nullable Id comment) {
        return (comment == null ? post.id() : comment) + ":" + user.id();
    }

    public static void postRemoved(Post post) {
        Map<String, @Nullable Object> data = new HashMap<>();
        data.put("postId", post.id());
        data.put("authorId", post.author().id());
        data.put("groupId", post.group());
        CONTENT.says("PostRemoved", post.id().toString(), data);
    }

    public static ValidatableResponse notificationsOf(TestUser user) {
        return notificationsOf(user, "");
    }

    /** @param query with its question mark */
    public static ValidatableResponse notificationsOf(TestUser user, String query) {
        return user.asks().get("/api/v1/notifications" + query).then().statusCode(200);
    }

    public static int unreadCount(TestUser user) {
        return user.asks()
                .get("/api/v1/notifications/unread-count")
                .then()
                .statusCode(200)
                .extract()
                .path("count");
    }

    public static List<String> kindsOf(TestUser user) {
        return notificationsOf(user).extract().path("items.kind");
    }
}
