package social.kith.chat.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static social.kith.chat.Town.direct;
import static social.kith.chat.Town.group;
import static social.kith.chat.Town.history;
import static social.kith.chat.Town.says;
import static social.kith.chat.Town.somebody;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import social.kith.people.testkit.Identity;
import social.kith.platform.id.Id;
import social.kith.platform.identity.UserCard;
import social.kith.platform.testkit.TestUser;

@QuarkusTest
class ChatSocketTest {
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
}
