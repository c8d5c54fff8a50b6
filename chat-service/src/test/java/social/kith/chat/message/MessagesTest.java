package social.kith.chat.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static social.kith.chat.Town.direct;
import static social.kith.chat.Town.group;
import static social.kith.chat.Town.history;
import static social.kith.chat.Town.posts;
import static social.kith.chat.Town.says;
import static social.kith.chat.Town.somebody;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import social.kith.platform.id.Id;
import social.kith.platform.testkit.TestUser;
import social.kith.platform.testkit.Topic;

@QuarkusTest
class MessagesTest {
    @Test
    void aMessageIsKeptAndOthersAreToldThatItIsThereButNotWhatItSays() {
        TestUser ana = somebody("Ana");
        TestUser bo = somebody("Bo");
        Id conversation = direct(ana, bo);
        posts(ana, conversation, "first", "Grüße 👋🏽")
                .statusCode(201)
                .body("seq", equalTo(1))
                .body("conversationId", equalTo(conversation.toString()))
                .body("clientMessageId", equalTo("first"))
                .body("sender.firstName", equalTo("Ana"))
                .body("content", equalTo("Grüße 👋🏽"))
                .body("media", hasSize(0))
                .body("edited", equalTo(false))
                .body("deleted", equalTo(false));
        try (var topic = Topic.of("chat")) {
            assertThat(topic.next("MessageSent", conversation.toString()).data())
                    .contains("\"recipientId\":\"" + bo.id() + "\"", "\"groupId\":null")
                    .doesNotContain("Grüße");
        }
    }

    @Test
    void theSameNameAgainIsTheSameMessage() {
        TestUser ana = somebody("Ana");
        TestUser bo = somebody("Bo");
        Id conversation = direct(ana, bo);
        var first = posts(ana, conversation, "x", "hello").statusCode(201).extract();
        String id = first.path("id");
        assertThat(first.header("ETag")).matches("\"[^\"]+\"");
        posts(ana, conversation, "x", "something else")
                .statusCode(200)
                .header("ETag", first.header("ETag"))
                .body("id", equalTo(id), "content", equalTo("hello"));
        // The name is the sender's own, in that conversation.
        posts(bo, conversation, "x", "hello yourself").statusCode(201).body("seq", equalTo(2));
        posts(ana, group("Hikers", ana), "x", "hello all").statusCode(201).body("seq", equalTo(1));
    }

    @Test
    void historyIsReadFromEitherEnd() {
        TestUser ana = somebody("Ana");
        Id conversation = group("Hikers", ana);
        for (int i = 1; i <= 5; i++) says(ana, conversation, "message " + i);
        String older = history(ana, conversation, "?limit=2")
                .body("items.seq", contains(5, 4))
                .extract()
                .path("nextCursor");
        history(ana, conversation, "?limit=3&cursor=" + older)
                .body("items.seq", contains(3, 2, 1), "nextCursor", nullValue());
        String newer = history(ana, conversation, "?after=1&limit=2")
                .body("items.seq", contains(2, 3))
                .extract()
                .path("nextCursor");
        history(ana, conversation, "?after=1&limit=2&cursor=" + newer)
                .body("items.seq", contains(4, 5), "nextCursor", nullValue());
        history(ana, conversation, "?after=5").body("items", hasSize(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"?after=-1", "?after=x", "?limit=101", "?cursor=nonsense"})
    void whatIsNoPositionIsRefused(String query) {
        TestUser ana = somebody("Ana");
        history(ana, group("Hikers", ana), query).statusCode(400);
    }

    @Test
    void onlyMembersReadAndWrite() {
        TestUser ana = somebody("Ana");
        TestUser eve = somebody("Eve");
        Id conversation = direct(ana, somebody("Bo"));
        says(ana, conversation, "between us");
        history(eve, conversation, "").statusCode(404);
        history(eve, conversation, "?after=0").statusCode(404);
        posts(eve, conversation, "1", "me too").statusCode(404);
        history(eve, Id.next(), "").statusCode(404);
    }

    @Test
    void tooLongOrEmptyIsRefused() {
        TestUser ana = somebody("Ana");
        Id conversation = direct(ana, somebody("Bo"));
        posts(ana, conversation, "longest", "👋".repeat(5_000)).statusCode(201);
        posts(ana, conversation, "longer", "👋".repeat(5_001))
                .statusCode(400)
                .body("errors[0].field", equalTo("content"));
        posts(ana, conversation, "blank", " \n ").statusCode(400);
        posts(ana, conversation, " ", "a message without a name")
                .statusCode(400)
                .body("errors[0].field", equalTo("clientMessageId"));
        posts(ana, conversation, "n".repeat(65), "a message with too long a name")
                .statusCode(400);
        ana.asks()
                .body(Map.of("clientMessageId", "1", "content", "look", "mediaIds", List.of(Id.next())))
                .post("/api/v1/conversations/" + conversation + "/messages")
                .then()
                .statusCode(422)
                .body("detail", equalTo("There is no image of yours with that id."));
    }
}
