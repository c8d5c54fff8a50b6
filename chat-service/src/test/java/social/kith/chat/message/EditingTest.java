package social.kith.chat.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static social.kith.chat.Town.conversations;
import static social.kith.chat.Town.deletes;
import static social.kith.chat.Town.direct;
import static social.kith.chat.Town.edits;
import static social.kith.chat.Town.group;
import static social.kith.chat.Town.history;
import static social.kith.chat.Town.leaves;
import static social.kith.chat.Town.posts;
import static social.kith.chat.Town.says;
import static social.kith.chat.Town.somebody;
import static social.kith.people.testkit.SocialGraph.blocks;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import social.kith.platform.id.Id;
import social.kith.platform.testkit.TestUser;
import social.kith.platform.testkit.Topic;

@QuarkusTest
class EditingTest {
    private TestUser ana;
    private TestUser bo;
    private Id talk;
    private ExtractableResponse<Response> sent;
    private String message;

    @BeforeEach
    void say() {
        ana = somebody("Ana");
        bo = somebody("Bo");
        talk = direct(ana, bo);
        sent = posts(ana, talk, "m1", "Sunday?").statusCode(201).extract();
        message = sent.path("id");
    }

    @Test
    void itsAuthorEditsAMessageAndEverybodySeesIt() {
        edits(ana, talk, message, "Saturday?")
                .statusCode(200)
                .body("content", equalTo("Saturday?"), "edited", equalTo(true), "deleted", equalTo(false))
                .body("seq", equalTo(1), "id", equalTo(message), "createdAt", equalTo(sent.path("createdAt")));
        history(bo, talk, "").body("items.content", contains("Saturday?"), "items[0].edited", equalTo(true));
        conversations(bo)
                .body("items[0].lastMessage.content", equalTo("Saturday?"), "items[0].unreadCount", equalTo(1));
        posts(ana, talk, "m1", "Sunday?").statusCode(200).body("content", equalTo("Saturday?"));
        try (var topic = Topic.of("chat")) {
            assertThat(topic.next("MessageChanged", talk + ":" + message).data())
                    .contains("\"recipientId\":\"" + bo.id() + "\"", "\"deleted\":false")
                    .doesNotContain("Saturday");
        }
    }

    @Test
    void anEditThatChangesNothingLeavesNoMark() {
        edits(ana, talk, message, "Sunday?")
                .statusCode(200)
                .header("ETag", sent.header("ETag"))
                .body("edited", equalTo(false));
    }

    @Test
    void onlyWhoHasSeenTheLastStateChangesItWhereTheySaySo() {
        String first = sent.header("ETag");
        String second = edits(ana, talk, message, "Saturday?").extract().header("ETag");
        assertThat(second).isNotEqualTo(first);
        String path = "/api/v1/conversations/" + talk + "/messages/" + message;
        ana.asks()
                .header("If-Match", first)
                .body(Map.of("content", "Friday?"))
                .patch(path)
                .then()
                .statusCode(412);
        ana.asks().header("If-Match", first).delete(path).then().statusCode(412);
        ana.asks().header("If-Match", second).delete(path).then().statusCode(204);
    }

    @Test
    void nothingIsLeftOfADeletedMessageButItsPlace() {
        says(ana, talk, "Or not");
        edits(ana, talk, message, "Saturday?").statusCode(200);
        deletes(ana, talk, message).statusCode(204);
        deletes(ana, talk, message).statusCode(204);
        history(bo, talk, "?after=0")
                .body("items.seq", contains(1, 2), "items.content", contains(null, "Or not"))
                .body("items[0].deleted", equalTo(true), "items[0].edited", equalTo(false))
                .body("items[0].sender.firstName", equalTo("Ana"));
        conversations(bo).body("items[0].unreadCount", equalTo(1));
        edits(ana, talk, message, "Friday?").statusCode(409);
        posts(ana, talk, "m1", "Sunday?").statusCode(200).body("deleted", equalTo(true), "content", nullValue());
        ana.asks().get("/internal/personal-data").then().body("privateMessages.content", contains("Or not"));
    }

    @Test
    void aDeletedLastMessageStaysTheLast() {
        deletes(ana, talk, message).statusCode(204);
        conversations(bo)
                .body("items[0].lastMessage.deleted", equalTo(true), "items[0].lastMessage.content", nullValue())
                .body("items[0].unreadCount", equalTo(0));
    }

    @Test
    void nobodyElseChangesIt() {
        TestUser eve = somebody("Eve");
        edits(bo, talk, message, "Never").statusCode(403);
        deletes(bo, talk, message).statusCode(403);
        edits(eve, talk, message, "Never").statusCode(404);
        deletes(eve, talk, message).statusCode(404);
        Id other = direct(ana, eve);
        edits(ana, other, message, "Elsewhere").statusCode(404);
        deletes(ana, other, message).statusCode(404);
        edits(ana, talk, Id.next().toString(), "Nothing").statusCode(404);
        deletes(ana, Id.next(), message).statusCode(404);
        history(ana, talk, "").body("items.content", contains("Sunday?"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"content\":7}",
                "{\"content\":\" \"}",
                "{\"seq\":1}",
                "{\"clientMessageId\":\"m2\"}",
                "[]",
                "null",
                "{"
            })
    void whatIsNoChangeIsRefused(String body) {
        ana.asks()
                .body(body)
                .patch("/api/v1/conversations/" + talk + "/messages/" + message)
                .then()
                .statusCode(400);
    }

    @Test
    void aTextIsAsLongAsWhenItWasSentAndNotNothing() {
        edits(ana, talk, message, "👋".repeat(5_000)).statusCode(200);
        edits(ana, talk, message, "👋".repeat(5_001)).statusCode(400);
        edits(ana, talk, message, "").statusCode(422);
        edits(ana, talk, "nonsense", "Friday?").statusCode(400);
    }

    @Test
    void whoMayNotWriteAnyMoreDeletesWhatTheyWroteAndSaysNothingNewInIt() {
        blocks(bo, ana);
        edits(ana, talk, message, "You again").statusCode(403);
        deletes(ana, talk, message).statusCode(204);
        history(bo, talk, "").body("items[0].deleted", equalTo(true));
    }

    @Test
    void whoLeftAGroupDeletesWhatTheyWroteThere() {
        Id hikers = group("Hikers", ana, bo);
        String said = posts(bo, hikers, "m1", "Forget this").extract().path("id");
        leaves(hikers, bo);
        edits(bo, hikers, said, "Or not").statusCode(404);
        deletes(bo, hikers, said).statusCode(204);
        history(ana, hikers, "").body("items[0].deleted", equalTo(true), "items", hasSize(1));
    }
}
