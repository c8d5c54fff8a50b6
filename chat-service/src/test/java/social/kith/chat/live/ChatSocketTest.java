package social.kith.chat.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static social.kith.chat.Town.direct;
import static social.kith.chat.Town.group;
import static social.kith.chat.Town.history;
import static social.kith.chat.Town.leaves;
import static social.kith.chat.Town.posts;
import static social.kith.chat.Town.says;
import static social.kith.chat.Town.sendJoin;
import static social.kith.chat.Town.somebody;
import static social.kith.chat.Town.somebodyReserved;
import static social.kith.people.testkit.SocialGraph.blocks;
import static social.kith.people.testkit.SocialGraph.follows;
import static social.kith.people.testkit.SocialGraph.unblocks;
import static social.kith.people.testkit.SocialGraph.unfollows;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import social.kith.people.testkit.Identity;
import social.kith.platform.id.Id;
import social.kith.platform.identity.UserCard;
import social.kith.platform.testkit.TestUser;

@QuarkusTest
class ChatSocketTest {
    @Inject
    Connections connections;

    @Test
    void whoIsNotSignedInGetsNoSocket() {
        var upgrade = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(URI.create("ws://localhost:" + RestAssured.port + "/ws/chat"), new WebSocket.Listener() {});
        assertThatThrownBy(upgrade::join)
                .cause()
                .isInstanceOfSatisfying(
                        WebSocketHandshakeException.class,
                        refused ->
                                assertThat(refused.getResponse().statusCode()).isEqualTo(401));
    }

    @Test
    void aMessageIsAcknowledgedToItsSocketAndReachesEveryOtherOfBoth() throws Exception {
        TestUser ana = somebody("Ana");
        TestUser bo = somebody("Bo");
        try (var phone = ChatClient.open(ana);
                var desktop = ChatClient.open(ana);
                var bosPhone = ChatClient.open(bo);
                var bosDesktop = ChatClient.open(bo)) {
            // The conversation is younger than the sockets.
            Id conversation = direct(ana, bo);
            phone.sends(conversation, "m1", "hello");
            var ack = phone.next("ack");
            assertThat(ack.path("clientMessageId").asText()).isEqualTo("m1");
            assertThat(ack.path("message").path("seq").asInt()).isEqualTo(1);
            for (var other : new ChatClient[] {desktop, bosPhone, bosDesktop})
                assertThat(other.next("message").path("message")).isEqualTo(ack.path("message"));
            assertThat(phone.whatIsThere()).isEmpty();
            history(bo, conversation, "").body("items.content", contains("hello"));
        }
    }

    @Test
    void whatIsSentOverHttpReachesSocketsToo() throws Exception {
        TestUser ana = somebody("Ana");
        TestUser bo = somebody("Bo");
        Id hikers = group("Hikers", ana, bo);
        says(ana, hikers, "before");
        try (var anas = ChatClient.open(ana);
                var bos = ChatClient.open(bo)) {
            says(ana, hikers, "after");
            for (var socket : new ChatClient[] {anas, bos})
                assertThat(socket.next("message").path("message").path("seq").asInt())
                        .isEqualTo(2);
        }
    }

    @Test
    void eachTryIsAnsweredAndOneMessageIsKept() throws Exception {
        TestUser ana = somebody("Ana");
        TestUser bo = somebody("Bo");
        Id conversation = direct(ana, bo);
        try (var anas = ChatClient.open(ana);
                var bos = ChatClient.open(bo)) {
            for (int i = 0; i < 3; i++) anas.sends(conversation, "again", "hello");
            for (int i = 0; i < 3; i++)
                assertThat(anas.next("ack").path("message").path("seq").asInt()).isEqualTo(1);
            assertThat(bos.next("message").path("message").path("seq").asInt()).isEqualTo(1);
            assertThat(bos.whatIsThere()).isEmpty();
            assertThat(anas.whatIsThere()).isEmpty();
        }
    }

    @Test
    void aReadMarkReachesEverySocketOfTheConversationOnce() throws Exception {
        TestUser ana = somebody("Ana");
        TestUser bo = somebody("Bo");
        Id conversation = direct(ana, bo);
        says(ana, conversation, "hello");
        try (var anas = ChatClient.open(ana);
                var bos = ChatClient.open(bo)) {
            var mark = Map.of("type", "read", "conversationId", conversation.toString(), "seq", 1);
            bos.says(mark);
            bos.says(mark);
            for (var socket : new ChatClient[] {anas, bos}) {
                var read = socket.next("read");
                assertThat(read.path("userId").asText()).isEqualTo(bo.id().toString());
                assertThat(read.path("seq").asInt()).isEqualTo(1);
                assertThat(socket.whatIsThere()).isEmpty();
            }
            bos.says(Map.of("type", "read", "conversationId", conversation.toString(), "seq", 2));
            assertThat(bos.nextError()).isEqualTo(422);
        }
    }

    @Test
    void whoMayNotWriteIsToldSoAndTheConnectionGoesOn() throws Exception {
        TestUser ana = somebody("Ana");
        TestUser cleo = somebodyReserved("Cleo");
        TestUser eve = somebodyReserved("Eve");
        Id follow = follows(cleo, eve);
        Id between = direct(cleo, eve);
        unfollows(follow, cleo, eve);
        try (var anas = ChatClient.open(ana);
                var cleos = ChatClient.open(cleo);
                var eves = ChatClient.open(eve)) {
            anas.sends(between, "m1", "me too");
            var error = anas.next("error");
            assertThat(error.path("clientMessageId").asText()).isEqualTo("m1");
            assertThat(error.path("problem").path("status").asInt()).isEqualTo(404);
            eves.sends(between, "m2", "hello?");
            assertThat(eves.nextError()).isEqualTo(403);
            assertThat(anas.whatIsThere()).isEmpty();
            assertThat(cleos.whatIsThere()).isEmpty();
        }
    }

    @Test
    void aBlockEndsTheWritingOnOpenSocketsOfBothAndItsEndAllowsIt() throws Exception {
        TestUser ana = somebody("Ana");
        TestUser bo = somebody("Bo");
        Id talk = direct(ana, bo);
        try (var anas = ChatClient.open(ana);
                var bos = ChatClient.open(bo)) {
            blocks(ana, bo);
            bos.sends(talk, "m1", "hello?");
            assertThat(bos.nextError()).isEqualTo(403);
            anas.sends(talk, "m2", "hello?");
            assertThat(anas.nextError()).isEqualTo(403);
            assertThat(anas.whatIsThere()).isEmpty();
            assertThat(bos.whatIsThere()).isEmpty();
            unblocks(ana, bo);
            bos.sends(talk, "m3", "hello again");
            bos.next("ack");
            anas.next("message");
        }
    }

    @Test
    void nobodyIsOvertakenByTheirOwnJoining() throws Exception {
        TestUser ana = somebody("Ana");
        TestUser bo = somebody("Bo");
        Id hikers = group("Hikers", ana);
        try (var bos = ChatClient.open(bo)) {
            sendJoin(hikers, bo);
            bos.sends(hikers, "m1", "I am in");
            assertThat(bos.next("ack").path("message").path("seq").asInt()).isEqualTo(1);
        }
    }

    @Test
    void whoLeavesReceivesNothingMore() throws Exception {
        TestUser ana = somebody("Ana");
        TestUser bo = somebody("Bo");
        Id hikers = group("Hikers", ana, bo);
        try (var bos = ChatClient.open(bo)) {
            says(ana, hikers, "with Bo");
            bos.next("message");
            leaves(hikers, bo);
            says(ana, hikers, "without Bo");
            bos.resumes(hikers, 0);
            assertThat(bos.nextError()).isEqualTo(404);
            bos.sends(hikers, "m1", "still here?");
            assertThat(bos.nextError()).isEqualTo(404);
            assertThat(bos.whatIsThere()).isEmpty();
        }
    }

    @Test
    void theEndOfASessionClosesItsSocketsAndNoOthers() throws Exception {
        TestUser ana = somebody("Ana");
        TestUser elsewhere = new TestUser(ana.card(), Id.next());
        try (var ending = ChatClient.open(ana);
                var staying = ChatClient.open(elsewhere)) {
            Identity.endsSession(ana);
            assertThat(ending.closeCode()).isEqualTo(4401);
            assertThat(staying.whatIsThere()).isEmpty();
        }
        // Its token is still good, but not for this.
        try (var late = ChatClient.open(ana, true)) {
            assertThat(late.closeCode()).isEqualTo(4401);
        }
    }

    @Test
    void theSocketsOfWhoIsDeletedCloseAsTheirSessionsEndAndNoOthersDo() throws Exception {
        TestUser ana = somebody("Ana");
        TestUser bo = somebody("Bo");
        Id talk = direct(ana, bo);
        var elsewhere = new TestUser(ana.card(), Id.next());
        try (var phone = ChatClient.open(ana);
                var laptop = ChatClient.open(elsewhere);
                var bos = ChatClient.open(bo)) {
            Identity.deletes(ana);
            Identity.endsSession(ana);
            Identity.endsSession(elsewhere);
            assertThat(phone.closeCode()).isEqualTo(4401);
            assertThat(laptop.closeCode()).isEqualTo(4401);
            bos.sends(talk, "m1", "Still there?");
            assertThat(bos.nextError()).isEqualTo(403);
            Identity.restores(ana);
            bos.sends(talk, "m2", "Welcome back");
            bos.next("ack");
        }
    }

    @Test
    void whatIsSaidUnderANewNameShowsIt() throws Exception {
        TestUser ana = somebody("Ana");
        TestUser bo = somebody("Bo");
        Id talk = direct(ana, bo);
        try (var anas = ChatClient.open(ana);
                var bos = ChatClient.open(bo)) {
            Identity.changes(UserCard.of(ana.id(), "Anna", "Test", "anna", null, true));
            anas.sends(talk, "m1", "It is me");
            assertThat(anas.next("ack").at("/message/sender/nickname").asText()).isEqualTo("anna");
            assertThat(bos.next("message").at("/message/sender/firstName").asText())
                    .isEqualTo("Anna");
        }
    }

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
        TestUser ana = somebody("Ana");
        try (var socket = new Socket("localhost", RestAssured.port)) {
            var out = new DataOutputStream(socket.getOutputStream());
            var in = new DataInputStream(socket.getInputStream());
            out.writeBytes("GET /ws/chat HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                    + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
                    + "Authorization: Bearer " + ana.token() + "\r\n\r\n");
            while (in.read() != '\n' || in.read() != '\r') {
                // the answer's headers end with an empty line
            }
            assertThat(in.read()).isEqualTo('\n');
            assertThat(in.read()).as("the ready frame").isEqualTo(0x81);
            in.skipNBytes(in.read());
            // Text, final, masked, its length in eight bytes, then the mask.
            out.write(new byte[] {(byte) 0x81, (byte) 0xff});
            out.writeLong(64 * 1024 + 1);
            out.writeInt(0);
            out.write("x".repeat(64 * 1024 + 1).getBytes(StandardCharsets.UTF_8));
            assertThat(in.read()).as("a close frame").isEqualTo(0x88);
            in.skipNBytes(1);
            assertThat(in.readUnsignedShort()).isEqualTo(1009);
        }
    }

    @Test
    void whoeverIsThereWhenItStopsIsToldToComeBack() throws Exception {
        try (var anas = ChatClient.open(somebody("Ana"))) {
            connections.restart(new ShutdownEvent());
            assertThat(anas.closeCode()).isEqualTo(1012);
        }
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
