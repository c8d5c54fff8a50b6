package social.kith.chat.live;

import static org.assertj.core.api.Assertions.assertThat;
import static social.kith.chat.Town.direct;
import static social.kith.chat.Town.ends;
import static social.kith.chat.Town.group;
import static social.kith.chat.Town.leaves;
import static social.kith.chat.Town.somebody;
import static social.kith.people.testkit.SocialGraph.blocks;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.event.Event;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import social.kith.platform.id.Id;
import social.kith.platform.signal.SignalHeard;
import social.kith.platform.testkit.TestUser;

@QuarkusTest
class TypingTest {
    private static final long SECOND = 1_000_000_000L;
    private final TestUser ana = somebody("Ana");
    private final TestUser bo = somebody("Bo");
    private final Event<SignalHeard> elsewhere;
    private final FrameJson json;

    TypingTest(Event<SignalHeard> elsewhere, FrameJson json) {
        this.elsewhere = elsewhere;
        this.json = json;
    }

    @Test
    void theOthersSeeWhoIsTypingAndNobodyElseDoes() throws Exception {
        TestUser cleo = somebody("Cleo");
        Id hikers = group("Hikers", ana, bo, cleo);
        try (var phone = ChatClient.open(ana);
                var desktop = ChatClient.open(ana);
                var bos = ChatClient.open(bo);
                var cleos = ChatClient.open(cleo);
                var eves = ChatClient.open(somebody("Eve"))) {
            phone.types(hikers);
            for (var other : new ChatClient[] {bos, cleos}) {
                var typing = other.next("typing");
                assertThat(typing.path("conversationId").asText()).isEqualTo(hikers.toString());
                assertThat(typing.at("/user/firstName").asText()).isEqualTo("Ana");
            }
            for (var nobodyElse : new ChatClient[] {phone, desktop, eves})
                assertThat(nobodyElse.whatIsThere()).isEmpty();
        }
    }

    @Test
    void whoIsTypingAtAnotherInstanceIsSeenHereAndWhatElseItSaysIsNot() throws Exception {
        Id talk = direct(ana, bo);
        try (var anas = ChatClient.open(ana);
                var bos = ChatClient.open(bo)) {
            elsewhere.fire(new SignalHeard(json.write(new ServerFrame.Typing(talk, ana.card()))));
            elsewhere.fire(new SignalHeard(json.write(new ServerFrame.Pong())));
            assertThat(bos.next("typing").at("/user/id").asText())
                    .isEqualTo(ana.id().toString());
            for (var socket : new ChatClient[] {anas, bos})
                assertThat(socket.whatIsThere()).isEmpty();
        }
    }

    @Test
    void moreOftenThanEveryOtherSecondTellsNothingNew() throws Exception {
        Id talk = direct(ana, bo);
        try (var anas = ChatClient.open(ana);
                var bos = ChatClient.open(bo)) {
            for (int n = 0; n < 20; n++) anas.types(talk);
            anas.whatIsThere();
            bos.next("typing");
            assertThat(bos.whatIsThere()).hasSizeLessThan(19);
        }
        var now = new AtomicLong();
        var pace = new TypingPace(now::get);
        assertThat(pace.take(talk)).isTrue();
        now.addAndGet(SECOND);
        assertThat(pace.take(talk)).isFalse();
        now.addAndGet(SECOND);
        assertThat(pace.take(talk)).isTrue();
        assertThat(pace.take(Id.next())).isTrue();
    }

    @Test
    void whoGoesToAndFroBetweenConversationsIsNotToldOfMoreOften() {
        var now = new AtomicLong();
        var pace = new TypingPace(now::get);
        Id talk = Id.next();
        Id other = Id.next();
        int told = 0;
        for (int n = 0; n < 100; n++) {
            now.addAndGet(SECOND / 10);
            if (pace.take(n % 2 == 0 ? talk : other)) told++;
        }
        assertThat(told).isBetween(2, 22);
    }

    @Test
    void whoMayNotWriteThereIsNotSeenTyping() throws Exception {
        Id talk = direct(ana, bo);
        blocks(bo, ana);
        try (var anas = ChatClient.open(ana);
                var bos = ChatClient.open(bo);
                var eves = ChatClient.open(somebody("Eve"))) {
            anas.types(talk);
            assertThat(anas.nextError()).isEqualTo(403);
            eves.types(talk);
            assertThat(eves.nextError()).isEqualTo(404);
            assertThat(bos.whatIsThere()).isEmpty();
        }
    }

    @Test
    void whoLeftSeesNobodyTypeHereNorAtAnotherInstance() throws Exception {
        Id hikers = group("Hikers", ana, bo);
        try (var anas = ChatClient.open(ana);
                var bos = ChatClient.open(bo)) {
            leaves(hikers, bo);
            anas.types(hikers);
            elsewhere.fire(new SignalHeard(json.write(new ServerFrame.Typing(hikers, ana.card()))));
            assertThat(anas.whatIsThere()).isEmpty();
            assertThat(bos.whatIsThere()).isEmpty();
            bos.types(hikers);
            assertThat(bos.nextError()).isEqualTo(404);
            assertThat(anas.whatIsThere()).isEmpty();
        }
    }

    @Test
    void nobodyTypesInADeletedGroup() throws Exception {
        Id hikers = group("Hikers", ana, bo);
        try (var anas = ChatClient.open(ana);
                var bos = ChatClient.open(bo)) {
            ends(hikers);
            anas.types(hikers);
            assertThat(anas.nextError()).isEqualTo(404);
            elsewhere.fire(new SignalHeard(json.write(new ServerFrame.Typing(hikers, ana.card()))));
            assertThat(bos.whatIsThere()).isEmpty();
        }
    }
}
