package social.kith.chat.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static social.kith.chat.Town.direct;
import static social.kith.chat.Town.history;
import static social.kith.chat.Town.posts;
import static social.kith.chat.Town.says;
import static social.kith.chat.Town.somebody;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import social.kith.platform.id.Id;
import social.kith.platform.testkit.TestUser;

/** What is no frame, or too much of one: it is answered, or ends the socket, and changes nothing. */
@QuarkusTest
class MalformedFramesTest {
    @Test
    void nonsenseIsAnsweredAndTheConnectionGoesOn() throws Exception {
        TestUser ana = somebody("Ana");
        String id = direct(ana, somebody("Bo")).toString();
        try (var anas = ChatClient.open(ana)) {
            for (String nonsense : new String[] {
                "",
                "null",
                "[]",
                "{",
                "hello",
                "{}",
                "{\"type\":7}",
                "{\"type\":\"dance\"}",
                "{\"type\":\"ping\"} {\"type\":\"ping\"}",
                "{\"type\":\"ping\",\"extra\":1}",
                "{\"type\":\"read\",\"conversationId\":\"" + id + "\"}",
                "{\"type\":\"read\",\"conversationId\":\"" + id + "\",\"seq\":-1}",
                "{\"type\":\"read\",\"conversationId\":\"x\",\"seq\":1}",
                "{\"type\":\"resume\"}",
                "{\"type\":\"resume\",\"positions\":{\"x\":1}}",
                "{\"type\":\"resume\",\"positions\":{\"" + id + "\":null}}",
                "{\"type\":\"resume\",\"positions\":{\"" + id + "\":-1}}",
                "{\"type\":\"send\"}",
                "{\"type\":\"send\",\"conversationId\":\"" + id + "\",\"clientMessageId\":\"m\",\"content\":5}",
                "{\"type\":\"send\",\"conversationId\":\"" + id + "\",\"clientMessageId\":\"m\",\"content\":\" \"}",
                "{\"type\":\"send\",\"conversationId\":\"" + id + "\",\"content\":\"no name\"}",
            }) {
                anas.saysText(nonsense);
                assertThat(anas.nextError()).as(nonsense).isEqualTo(400);
            }
            anas.saysBinary(new byte[] {1, 2, 3});
            assertThat(anas.nextError()).isEqualTo(400);
            anas.sends(Id.parse(id), "m", "\u0000 is no nonsense");
            anas.next("ack");
        }
    }

    @Test
    void anErrorSaysWhichMessageItIsAboutAndWhichFieldIsWrong() throws Exception {
        TestUser ana = somebody("Ana");
        try (var anas = ChatClient.open(ana)) {
            anas.sends(direct(ana, somebody("Bo")), "m1", "x".repeat(5_001));
            var error = anas.next("error");
            assertThat(error.path("clientMessageId").asText()).isEqualTo("m1");
            assertThat(error.at("/problem/errors/0/field").asText()).isEqualTo("content");
        }
    }

    @Test
    void aFrameThatIsTooLargeClosesTheSocket() throws Exception {
        try (var anas = ChatClient.open(somebody("Ana"))) {
            anas.saysText("x".repeat(64 * 1024 + 1));
            assertThat(anas.closeCode()).isEqualTo(1009);
        }
    }

    @Test
    void asDoesOneFrameThatIsTooLarge() throws Exception {
        try (var anas = new RawClient(somebody("Ana"), RestAssured.port)) {
            anas.says(RawClient.TEXT, "x".repeat(64 * 1024 + 1));
            assertThat(anas.closeCode()).isEqualTo(1009);
        }
    }

    @Test
    void asDoManyFramesOfOneMessageThatIs() throws Exception {
        try (var anas = new RawClient(somebody("Ana"), RestAssured.port)) {
            anas.says(RawClient.UNFINISHED_TEXT, "x".repeat(40 * 1024));
            anas.says(RawClient.REST, "x".repeat(40 * 1024));
            assertThat(anas.closeCode()).isEqualTo(1009);
        }
    }

    @Test
    void aMessageMayComeInPieces() throws Exception {
        try (var anas = new RawClient(somebody("Ana"), RestAssured.port)) {
            anas.says(RawClient.UNFINISHED_TEXT, "{\"type\":");
            anas.says(RawClient.REST, "\"ping\"}");
            assertThat(anas.next()).isEqualTo("{\"type\":\"pong\"}");
        }
    }

    /** As browsers decode it (WHATWG Encoding, 4.1): what is kept is text, and the sender sees which. */
    @Test
    void bytesThatAreNoTextAreReplacedByTheCharacterForThat() throws Exception {
        TestUser ana = somebody("Ana");
        Id talk = direct(ana, somebody("Bo"));
        byte[] send = send(talk, "m", "a?b").getBytes(StandardCharsets.UTF_8);
        for (int n = 0; n < send.length; n++) if (send[n] == '?') send[n] = (byte) 0xff;
        try (var anas = new RawClient(ana, RestAssured.port)) {
            anas.says(RawClient.TEXT, send);
            assertThat(anas.next()).startsWith("{\"type\":\"ack\"").contains("a\ufffdb");
        }
        history(ana, talk, "").body("items.content", contains("a\ufffdb"));
    }

    @Test
    void noBinaryFrameIsTakenForAMessage() throws Exception {
        TestUser ana = somebody("Ana");
        Id talk = direct(ana, somebody("Bo"));
        try (var anas = ChatClient.open(ana)) {
            anas.saysBinary(send(talk, "m", "hello").getBytes(StandardCharsets.UTF_8));
            assertThat(anas.nextError()).isEqualTo(400);
            anas.saysBinary(new byte[0]);
            assertThat(anas.nextError()).isEqualTo(400);
            assertThat(anas.whatIsThere()).isEmpty();
        }
        history(ana, talk, "").body("items", empty());
    }

    /** Each is well-formed as far as it goes, and would do something if it were looked at piece by piece. */
    @Test
    void whatIsRefusedInPartIsRefusedAsAWhole() throws Exception {
        TestUser ana = somebody("Ana");
        Id talk = direct(ana, somebody("Bo"));
        says(ana, talk, "the only one");
        String read = "{\"type\":\"read\",\"conversationId\":\"" + talk + "\",\"seq\":";
        try (var anas = ChatClient.open(ana)) {
            for (String nonsense : new String[] {
                send(talk, "m", "hello") + send(talk, "n", "hello"),
                send(talk, "m", "hello").replace("}", ",\"seq\":7}"),
                send(talk, "m", "hello").replace("}", ",\"mediaIds\":[null]}"),
                send(talk, "m", "hello").replace("}", ",\"mediaIds\":" + "[".repeat(30_000)),
                send(talk, "m", "hello").replace("}", ",\"mediaIds\":" + "[".repeat(30_000) + "]".repeat(30_000) + "}"),
                "{\"a\":".repeat(9_000) + "1" + "}".repeat(9_000),
                send(talk, "m".repeat(65), "hello"),
                read + "1.5}",
                read + "true}",
                read + "9223372036854775808}",
                read + "1e400}",
                read + "9".repeat(20_000) + "}",
                "{\"type\":\"resume\",\"positions\":{\"" + talk + "\":0,\"x\":0}}",
                "{\"type\":\"resume\",\"positions\":[\"" + talk + "\"]}",
                "{\"type\":\"typing\",\"conversationId\":null}",
            }) {
                anas.saysText(nonsense);
                assertThat(anas.nextError())
                        .as(nonsense.substring(0, Math.min(200, nonsense.length())))
                        .isEqualTo(400);
            }
            assertThat(anas.whatIsThere()).isEmpty();
        }
        history(ana, talk, "").body("items.content", contains("the only one"));
    }

    @Test
    void whatIsSaidTwiceInAFrameCountsOnceAsItWasSaidLast() throws Exception {
        TestUser ana = somebody("Ana");
        Id talk = direct(ana, somebody("Bo"));
        try (var anas = ChatClient.open(ana)) {
            anas.saysText(send(talk, "m", "hello").replace("}", ",\"content\":\"hello again\"}"));
            assertThat(anas.next("ack").at("/message/content").asText()).isEqualTo("hello again");
            assertThat(anas.whatIsThere()).isEmpty();
        }
        history(ana, talk, "").body("items.content", contains("hello again"));
    }

    private static String send(Id conversation, String name, String content) {
        return "{\"type\":\"send\",\"conversationId\":\"" + conversation + "\",\"clientMessageId\":\"" + name
                + "\",\"content\":\"" + content + "\"}";
    }

    @Test
    void theLongestMessageFits() throws Exception {
        TestUser ana = somebody("Ana");
        Id conversation = direct(ana, somebody("Bo"));
        try (var anas = ChatClient.open(ana)) {
            String escaped = "\\ud83d\\udc4b".repeat(5_000);
            anas.saysText("{\"type\":\"send\",\"conversationId\":\"" + conversation
                    + "\",\"clientMessageId\":\"long\",\"content\":\"" + escaped + "\"}");
            assertThat(anas.next("ack").at("/message/content").asText()).isEqualTo("👋".repeat(5_000));
        }
        posts(ana, conversation, "long", "again").statusCode(200);
    }
}
