package social.kith.content.reaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static social.kith.content.Others.known;
import static social.kith.content.Posts.published;
import static social.kith.content.Reactions.reacting;
import static social.kith.content.Reactions.reactionsTo;
import static social.kith.content.Reactions.takingBack;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import social.kith.platform.event.Event;
import social.kith.platform.id.Id;
import social.kith.platform.testkit.TestUser;
import social.kith.platform.testkit.Topic;

@QuarkusTest
class ReactionTest {
    private TestUser ana;
    private TestUser bo;
    private String post;

    @BeforeEach
    void meet() {
        ana = known(TestUser.named("Ana"));
        bo = known(TestUser.named("Bo"));
        post = published(ana, "public");
    }

    @Test
    void eachOfTheSixIsAnsweredCountedAndListed() {
        for (String emoji : List.of("like", "love", "laugh", "wow", "sad", "angry")) {
            reacting(bo, post, emoji)
                    .statusCode(200)
                    .body("reactionCounts", equalTo(Map.of(emoji, 1)), "myReaction", equalTo(emoji));
            reactionsTo(ana, post, "")
                    .statusCode(200)
                    .body("items.emoji", contains(emoji), "items.user.firstName", contains("Bo"));
        }
        reacting(ana, post, "angry")
                .body("reactionCounts", equalTo(Map.of("angry", 2)), "myReaction", equalTo("angry"));
    }

    @Test
    void aChangedOneReplacesAndKeepsItsPlaceAndTime() {
        reacting(bo, post, "like").statusCode(200);
        reacting(ana, post, "like").statusCode(200);
        String since = reactionsTo(ana, post, "").extract().path("items[1].createdAt");
        reacting(bo, post, "wow").body("reactionCounts", equalTo(Map.of("like", 1, "wow", 1)));
        reactionsTo(ana, post, "")
                .body("items.emoji", contains("like", "wow"), "items[1].createdAt", equalTo(since))
                .body("items.user.firstName", contains("Ana", "Bo"));
    }

    @Test
    void takenBackItIsGoneAndWhereThereIsNoneThatIsHarmless() {
        takingBack(bo, post).statusCode(204);
        reacting(ana, post, "love").statusCode(200);
        reacting(bo, post, "love").statusCode(200);
        takingBack(bo, post).statusCode(204);
        takingBack(bo, post).statusCode(204);
        reactionsTo(bo, post, "").body("items.user.firstName", contains("Ana"));
        takingBack(ana, post).statusCode(204);
        reactionsTo(bo, post, "").body("items", empty());
        reacting(bo, post, "sad").body("reactionCounts", equalTo(Map.of("sad", 1)));
    }

    @Test
    void theListIsNewestFirstInPagesOfAnySize() {
        List<String> names = List.of("Cleo", "Dev", "Eva", "Finn", "Gus");
        for (String name : names)
            reacting(known(TestUser.named(name)), post, "like").statusCode(200);
        List<String> expected = names.reversed();
        for (int limit : List.of(1, 2, 5)) {
            List<String> met = new ArrayList<>();
            String query = "?limit=" + limit;
            String cursor;
            do {
                var page = reactionsTo(ana, post, query).statusCode(200).extract();
                met.addAll(page.path("items.user.firstName"));
                cursor = page.path("nextCursor");
                query = "?limit=" + limit + "&cursor=" + cursor;
                // What comes meanwhile is before all of it.
                if (met.size() == limit) reacting(bo, post, "wow");
            } while (cursor != null);
            takingBack(bo, post);
            assertThat(met).isEqualTo(expected);
        }
    }

    @Test
    void aChangeIsToldAndTheSameAgainIsNot() {
        reacting(bo, post, "like");
        reacting(bo, post, "like");
        reacting(bo, post, "angry");
        takingBack(bo, post);
        takingBack(bo, post);
        reacting(ana, post, "like");
        try (var topic = Topic.of("content")) {
            String key = post + ":" + bo.id();
            topic.next("ReactionSet", post + ":" + ana.id());
            List<Event> told = topic.awaitEvents(events -> true).stream()
                    .filter(event -> event.key().equals(key))
                    .toList();
            assertThat(told).extracting(Event::type).containsExactly("ReactionSet", "ReactionSet", "ReactionRemoved");
            assertThat(told.get(1).data())
                    .contains(
                            "\"emoji\":\"angry\"",
                            "\"postAuthorId\":\"" + ana.id() + "\"",
                            "\"userId\":\"" + bo.id() + "\"",
                            "\"groupId\":null");
        }
    }

    @Test
    void anythingElseThanTheSixIsRefused() {
        for (String bad : List.of(
                "{}",
                "{\"emoji\": \"LIKE\"}",
                "{\"emoji\": \"thumbs\"}",
                "{\"emoji\": null}",
                "{\"emoji\": 1}",
                "{\"emoji\": \"like\", \"x\": 1}",
                ""))
            bo.asks()
                    .body(bad)
                    .put("/api/v1/posts/" + post + "/reaction")
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json");
        for (String bad : List.of("?limit=0", "?limit=101", "?limit=x", "?cursor=x"))
            reactionsTo(bo, post, bad).statusCode(400);
        reacting(bo, "x", "like").statusCode(400);
        takingBack(bo, "x").statusCode(400);
        reactionsTo(bo, post, "").body("items", empty(), "nextCursor", nullValue());
    }

    @Test
    void whatIsNotThereIsNotFoundAndWhoIsNotSignedInIsAskedTo() {
        String nothing = Id.next().toString();
        reacting(bo, nothing, "like").statusCode(404);
        takingBack(bo, nothing).statusCode(404);
        reactionsTo(bo, nothing, "").statusCode(404);
        RestAssured.get("/api/v1/posts/" + post + "/reactions").then().statusCode(401);
        RestAssured.delete("/api/v1/posts/" + post + "/reaction").then().statusCode(401);
    }

    @Test
    void somebodyWhoHasJustRegisteredReactsUnderTheirOwnName() {
        TestUser unheardOf = TestUser.named("Newcomer");
        reacting(unheardOf, post, "like").statusCode(200);
        reactionsTo(ana, post, "").body("items.user.firstName", contains("Newcomer"));
    }
}
