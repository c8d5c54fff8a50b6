package social.kith.chat.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static social.kith.chat.Town.deletes;
import static social.kith.chat.Town.direct;
import static social.kith.chat.Town.edits;
import static social.kith.chat.Town.group;
import static social.kith.chat.Town.history;
import static social.kith.chat.Town.leaves;
import static social.kith.chat.Town.posts;
import static social.kith.chat.Town.somebody;
import static social.kith.people.testkit.SocialGraph.blocks;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import social.kith.platform.id.Id;
import social.kith.platform.testkit.TestUser;

/** The same {@code clientMessageId} again is the same message, whichever way it comes and whatever it says. */
@QuarkusTest
class SameMessageTest {
    private final TestUser ana = somebody("Ana");
    private final TestUser bo = somebody("Bo");
    private Id talk;

    @BeforeEach
    void meet() {
        talk = direct(ana, bo);
    }

    @Test
    void firstByRequestThenByFrame() throws Exception {
        String id = posts(ana, talk, "m", "hello").statusCode(201).extract().path("id");
        try (var anas = ChatClient.open(ana);
                var bos = ChatClient.open(bo)) {
            anas.sends(talk, "m", "something else");
            JsonNode ack = anas.next("ack").path("message");
            assertThat(ack.path("id").asText()).isEqualTo(id);
            assertThat(ack.path("content").asText()).isEqualTo("hello");
            assertThat(bos.whatIsThere()).isEmpty();
        }
        history(bo, talk, "").body("items.content", contains("hello"));
    }

    @Test
    void firstByFrameThenByRequest() throws Exception {
        try (var anas = ChatClient.open(ana);
                var bos = ChatClient.open(bo)) {
            anas.sends(talk, "m", "hello");
            String id = anas.next("ack").at("/message/id").asText();
            posts(ana, talk, "m", "something else")
                    .statusCode(200)
                    .body("id", equalTo(id), "content", equalTo("hello"), "seq", equalTo(1));
            bos.next("message");
            assertThat(bos.whatIsThere()).isEmpty();
            assertThat(anas.whatIsThere()).isEmpty();
        }
        history(bo, talk, "").body("items.content", contains("hello"));
    }

    @Test
    void byManyDevicesAndRequestsAtOnceItIsNewOnce() throws Exception {
        List<ChatClient> devices = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor();
                var bos = ChatClient.open(bo)) {
            for (int n = 0; n < 4; n++) devices.add(ChatClient.open(ana));
            for (int round = 1; round <= 10; round++) {
                String name = "m" + round;
                List<Callable<Integer>> tries = new ArrayList<>();
                for (ChatClient device : devices)
                    tries.add(() -> {
                        device.sends(talk, name, "hello");
                        return 0;
                    });
                for (int n = 0; n < 4; n++)
                    tries.add(() -> posts(ana, talk, name, "hello").extract().statusCode());
                List<Integer> answers =
                        threads.invokeAll(tries).stream().map(Future::resultNow).toList();
                assertThat(answers.stream().filter(status -> status != 0)).allMatch(status -> status / 100 == 2);
                assertThat(answers.stream().filter(status -> status == 201)).hasSizeLessThanOrEqualTo(1);
                for (ChatClient device : devices) {
                    JsonNode answer = device.next();
                    if (answer.path("type").asText().equals("message")) answer = device.next("ack");
                    assertThat(answer.path("clientMessageId").asText()).isEqualTo(name);
                    assertThat(answer.at("/message/seq").asInt()).isEqualTo(round);
                }
                assertThat(bos.next("message").at("/message/seq").asInt()).isEqualTo(round);
            }
            for (ChatClient device : devices) assertThat(device.whatIsThere()).isEmpty();
            assertThat(bos.whatIsThere()).isEmpty();
        } finally {
            devices.forEach(ChatClient::close);
        }
    }

    @Test
    void inWhicheverOrderTriesComeEachIsAnsweredWithItsOwn() throws Exception {
        try (var anas = ChatClient.open(ana);
                var bos = ChatClient.open(bo)) {
            for (String name : List.of("c", "a", "b", "a", "c", "a")) anas.sends(talk, name, "this is " + name);
            List<String> acks = new ArrayList<>();
            for (int n = 0; n < 6; n++) {
                JsonNode message = anas.next("ack").path("message");
                acks.add(message.path("content").asText() + " "
                        + message.path("seq").asInt());
            }
            assertThat(acks)
                    .containsExactly(
                            "this is c 1", "this is a 2", "this is b 3", "this is a 2", "this is c 1", "this is a 2");
            assertThat(bos.seqsUpTo(talk, 3)).containsExactly(1L, 2L, 3L);
            assertThat(bos.whatIsThere()).isEmpty();
        }
    }

    @Test
    void itIsAnsweredAsItIsByNow() throws Exception {
        String id = posts(ana, talk, "m", "hello").extract().path("id");
        try (var anas = ChatClient.open(ana)) {
            edits(ana, talk, id, "hello again").statusCode(200);
            anas.next("message_changed");
            anas.sends(talk, "m", "hello");
            assertThat(anas.next("ack").at("/message/content").asText()).isEqualTo("hello again");
            deletes(ana, talk, id).statusCode(204);
            anas.next("message_changed");
            anas.sends(talk, "m", "hello");
            assertThat(anas.next("ack").at("/message/deleted").asBoolean()).isTrue();
        }
    }

    @Test
    void whoMayNotWriteAnyMoreIsStillAnsweredForWhatTheyWroteButNotWhoLeft() throws Exception {
        Id hikers = group("Hikers", ana, bo);
        posts(bo, talk, "m", "hello").statusCode(201);
        posts(bo, hikers, "m", "hello").statusCode(201);
        blocks(ana, bo);
        leaves(hikers, bo);
        try (var bos = ChatClient.open(bo)) {
            bos.sends(talk, "m", "hello");
            assertThat(bos.next("ack").at("/message/seq").asInt()).isEqualTo(1);
            bos.sends(talk, "n", "hello");
            assertThat(bos.nextError()).isEqualTo(403);
            bos.sends(hikers, "m", "hello");
            assertThat(bos.nextError()).isEqualTo(404);
        }
        posts(bo, hikers, "m", "hello").statusCode(404);
    }
}
