package social.kith.chat;

import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.is;

import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import social.kith.people.testkit.Identity;
import social.kith.platform.id.Id;
import social.kith.platform.testkit.Neighbour;
import social.kith.platform.testkit.TestUser;

/** People and what groups they are in, as the other services tell this one; and what they do here. */
public final class Town {
    public static final Neighbour GROUPS = Neighbour.of("groups");

    private Town() {}

    public static TestUser known(TestUser user) {
        return Identity.registers(user);
    }

    public static TestUser somebody(String name) {
        return known(TestUser.named(name));
    }

    public static TestUser somebodyReserved(String name) {
        return known(TestUser.reserved(name));
    }

    /** A group with those members, the first of them its creator; its id, and its conversation's. */
    public static Id group(String title, TestUser creator, TestUser... members) {
        Id group = Id.next();
        GROUPS.says(
                "GroupCreated", group.toString(), Map.of("groupId", group, "title", title, "creatorId", creator.id()));
        joins(group, creator);
        for (TestUser member : members) joins(group, member);
        return group;
    }

    public static void joins(Id group, TestUser user) {
        GROUPS.awaitApplied(sendJoin(group, user));
    }

    /** Says so, without waiting until this service has heard it. */
    public static long sendJoin(Id group, TestUser user) {
        return GROUPS.send(
                "MemberJoined",
                group + ":" + user.id(),
                Map.of("groupId", group, "userId", user.id(), "role", "member", "by", "invitation"));
    }

    public static void leaves(Id group, TestUser user) {
        GROUPS.says("MemberLeft", group + ":" + user.id(), Map.of("groupId", group, "userId", user.id()));
    }

    public static ValidatableResponse opens(TestUser by, TestUser with) {
        return by.asks().put("/api/v1/conversations/direct/" + with.id()).then();
    }

    public static void renames(Id group, String title) {
        Map<String, @Nullable Object> data = new HashMap<>();
        data.put("groupId", group);
        data.put("title", title);
        data.put("bannerMediaId", null);
        GROUPS.says("GroupChanged", group.toString(), data);
    }

    public static void ends(Id group) {
        GROUPS.says("GroupDeleted", group.toString(), Map.of("groupId", group));
    }

    /** The id of their conversation. */
    public static Id direct(TestUser by, TestUser with) {
        return Id.parse(opens(by, with).statusCode(200).extract().path("id"));
    }

    public static ValidatableResponse posts(TestUser sender, Id conversation, String name, String content) {
        return sender.asks()
                .body(Map.of("clientMessageId", name, "content", content))
                .post("/api/v1/conversations/" + conversation + "/messages")
                .then();
    }

    /** Sends it over HTTP; its sequence number. */
    public static int says(TestUser sender, Id conversation, String content) {
        return posts(sender, conversation, Id.next().toString(), content)
                .statusCode(anyOf(is(200), is(201)))
                .extract()
                .path("seq");
    }

    public static ValidatableResponse edits(TestUser author, Id conversation, String message, String content) {
        return author.asks()
                .body(Map.of("content", content))
                .patch("/api/v1/conversations/" + conversation + "/messages/" + message)
                .then();
    }

    public static ValidatableResponse deletes(TestUser author, Id conversation, String message) {
        return author.asks()
                .delete("/api/v1/conversations/" + conversation + "/messages/" + message)
                .then();
    }

    public static ValidatableResponse reads(TestUser reader, Id conversation, long seq) {
        return reader.asks()
                .body(Map.of("seq", seq))
                .put("/api/v1/conversations/" + conversation + "/read")
                .then();
    }

    public static ValidatableResponse history(TestUser viewer, Id conversation, String query) {
        return viewer.asks()
                .get("/api/v1/conversations/" + conversation + "/messages" + query)
                .then();
    }

    public static ValidatableResponse conversations(TestUser viewer) {
        return viewer.asks().get("/api/v1/conversations").then().statusCode(200);
    }
}
