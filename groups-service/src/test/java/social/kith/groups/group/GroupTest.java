package social.kith.groups.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static social.kith.groups.Circle.known;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import social.kith.groups.Circle;
import social.kith.platform.id.Id;
import social.kith.platform.testkit.TestUser;
import social.kith.platform.testkit.Topic;

@QuarkusTest
class GroupTest {
    @Test
    void whoeverMakesAGroupIsItsCreatorAndFirstMember() {
        TestUser ana = known("Ana");
        String id = create(ana, Map.of("title", "Sunday hikers", "description", "Out on Sundays"))
                .statusCode(201)
                .body("title", equalTo("Sunday hikers"), "description", equalTo("Out on Sundays"))
                .body("bannerUrl", nullValue(), "memberCount", equalTo(1), "creator.firstName", equalTo("Ana"))
                .body("membership", equalTo("accepted"), "role", equalTo("creator"))
                .extract()
                .path("id");
        ana.asks().get("/api/v1/groups/" + id).then().statusCode(200).body("conversationId", equalTo(id));
        try (var topic = Topic.of("groups")) {
            assertThat(topic.next("GroupCreated", id).data()).contains("\"title\":\"Sunday hikers\"");
            assertThat(topic.next("MemberJoined", id + ":" + ana.id()).data())
                    .contains("\"role\":\"creator\"", "\"by\":\"creation\"");
        }
    }

    @Test
    void somebodyWhoJustRegisteredSeesThemselvesInTheirGroup() {
        TestUser unheardOf = TestUser.named("Nia");
        create(unheardOf, Map.of("title", "Early birds", "description", "Up at five"))
                .statusCode(201)
                .body("creator.firstName", equalTo("Nia"), "creator", not(hasKey("deleted")));
    }

    @Test
    void outsidersSeeTheGroupButNotItsConversation() {
        Circle circle = Circle.of(known("Ana"));
        circle.seenBy(known("Bo"))
                .body("memberCount", equalTo(1), "membership", equalTo("none"), "role", nullValue())
                .body("$", not(hasKey("conversationId")))
                .body("creator.firstName", equalTo("Ana"));
    }

    @Test
    void browsingShowsAllGroupsNewestFirstInPages() {
        TestUser ana = known("Ana");
        Circle older = Circle.of(ana);
        Circle newer = Circle.of(known("Bo"));
        String cursor = browse(ana, "?limit=1")
                .body("items.id", contains(newer.id()), "items[0].membership", equalTo("none"))
                .extract()
                .path("nextCursor");
        browse(ana, "?limit=1&cursor=" + cursor)
                .body("items.id", contains(older.id()), "items[0].role", equalTo("creator"));
    }

    @Test
    void mineAreTheGroupsThatOneIsAMemberOf() {
        TestUser ana = known("Ana");
        TestUser bo = known("Bo");
        Circle own = Circle.of(bo);
        Circle joined = Circle.of(ana).with(bo);
        Circle invited = Circle.of(ana);
        invited.invite(ana, bo);
        Circle.of(ana).requestBy(bo);
        browse(bo, "?member=me")
                .body("items.id", contains(joined.id(), own.id()))
                .body("items.role", contains("member", "creator"));
        String cursor = browse(bo, "?member=me&limit=1")
                .body("items", hasSize(1))
                .extract()
                .path("nextCursor");
        browse(bo, "?member=me&limit=1&cursor=" + cursor).body("items.id", contains(own.id()));
        browse(known("Cleo"), "?member=me").body("items", hasSize(0), "$", not(hasKey("nextCursor")));
        bo.asks().get("/api/v1/groups?member=" + ana.id()).then().statusCode(400);
    }

    @Test
    void aGroupNeedsATitleAndADescriptionOfItsLength() {
        TestUser ana = known("Ana");
        create(ana, Map.of("title", " ", "description", "Out on Sundays"))
                .statusCode(400)
                .body("errors[0].field", equalTo("title"));
        create(ana, Map.of("title", "Hikers")).statusCode(400).body("errors[0].field", equalTo("description"));
        create(ana, Map.of("title", "🥾".repeat(101), "description", "x")).statusCode(400);
        create(ana, Map.of("title", "🥾".repeat(100), "description", "🥾".repeat(2000)))
                .statusCode(201);
        create(ana, Map.of("title", "Hikers", "description", "x", "colour", "red"))
                .statusCode(400);
        create(ana, Map.of("title", "Hikers", "description", "x", "bannerMediaId", Id.next()))
                .statusCode(422);
    }

    @Test
    void aGroupThatIsNotThereAndOneThatCannotBe() {
        TestUser ana = known("Ana");
        ana.asks().get("/api/v1/groups/" + Id.next()).then().statusCode(404);
        ana.asks().get("/api/v1/groups/hikers").then().statusCode(400);
        RestAssured.get("/api/v1/groups").then().statusCode(401);
    }

    private static ValidatableResponse create(TestUser by, Map<String, ?> group) {
        return by.asks().body(group).post("/api/v1/groups").then();
    }

    private static ValidatableResponse browse(TestUser viewer, String query) {
        return viewer.asks().get("/api/v1/groups" + query).then().statusCode(200);
    }
}
