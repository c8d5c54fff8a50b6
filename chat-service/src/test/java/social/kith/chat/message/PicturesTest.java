package social.kith.chat.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static social.kith.chat.Town.deletes;
import static social.kith.chat.Town.direct;
import static social.kith.chat.Town.edits;
import static social.kith.chat.Town.history;
import static social.kith.chat.Town.somebody;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import social.kith.people.testkit.Content;
import social.kith.platform.id.Id;
import social.kith.platform.testkit.TestUser;
import social.kith.platform.testkit.Topic;

@QuarkusTest
class PicturesTest {
    private final TestUser ana = somebody("Ana");
    private final TestUser bo = somebody("Bo");
    private Id talk;

    @BeforeEach
    void meet() {
        talk = direct(ana, bo);
    }

    @Test
    void aMessageHasImagesOfItsSendersWithOrWithoutText() {
        Id one = Content.stores(ana);
        Id two = Content.stores(ana);
        String pictures = send(ana, Map.of("clientMessageId", "p1", "mediaIds", List.of(two, one)))
                .statusCode(201)
                .body("content", equalTo(""), "media.id", contains(two.toString(), one.toString()))
                .body("media[0].url", equalTo("/api/v1/media/" + two), "media[0].width", equalTo(1600))
                .extract()
                .path("id");
        try (var topic = Topic.of("chat")) {
            assertThat(topic.next("MessageSent", talk.toString()).data())
                    .contains("\"mediaIds\":[\"" + two + "\",\"" + one + "\"]");
        }
        send(ana, Map.of("clientMessageId", "p1", "mediaIds", List.of(two, one)))
                .statusCode(200)
                .body("media", hasSize(2));
        send(bo, Map.of("clientMessageId", "p2", "content", "Mine?", "mediaIds", List.of(one)))
                .statusCode(422)
                .body("detail", equalTo("There is no image of yours with that id."));
        history(bo, talk, "").body("items", hasSize(1), "items[0].media", hasSize(2));
        edits(ana, talk, pictures, "Look").statusCode(200).body("media", hasSize(2));
        edits(ana, talk, pictures, "").statusCode(200).body("content", equalTo(""));
        deletes(ana, talk, pictures).statusCode(204);
        history(bo, talk, "").body("items[0].media", hasSize(0), "items[0].deleted", equalTo(true));
    }

    @Test
    void anImageThatIsGoneIsLeftOut() {
        Id image = Content.stores(ana);
        send(ana, Map.of("clientMessageId", "p1", "content", "Look", "mediaIds", List.of(image)))
                .statusCode(201);
        Content.removes(image);
        history(bo, talk, "").body("items[0].media", hasSize(0), "items[0].content", equalTo("Look"));
    }

    @Test
    void fiveImagesTheSameTwiceOrNoneWithoutTextAreRefused() {
        List<Id> five = List.of(Id.next(), Id.next(), Id.next(), Id.next(), Id.next());
        send(ana, Map.of("clientMessageId", "p1", "mediaIds", five)).statusCode(400);
        send(ana, Map.of("clientMessageId", "p1", "mediaIds", List.of(five.get(0), five.get(0))))
                .statusCode(400);
        send(ana, Map.of("clientMessageId", "p1", "mediaIds", List.of())).statusCode(400);
        send(ana, Map.of("clientMessageId", "p1")).statusCode(400).body("errors[0].field", equalTo("content"));
    }

    private ValidatableResponse send(TestUser by, Map<String, ?> body) {
        return by.asks()
                .body(body)
                .post("/api/v1/conversations/" + talk + "/messages")
                .then();
    }
}
