package social.kith.chat.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static social.kith.chat.Town.direct;
import static social.kith.chat.Town.says;
import static social.kith.chat.Town.somebody;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import social.kith.people.testkit.Identity;
import social.kith.platform.id.Id;
import social.kith.platform.testkit.TestUser;

/** Sockets that this service closes, though nothing is wrong with what their clients say. */
@QuarkusTest
class SocketEndTest {
    @Inject
    Connections connections;

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
        try (var late = ChatClient.connect(ana, Long.MAX_VALUE)) {
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
    void whoeverIsThereWhenItStopsIsToldToComeBack() throws Exception {
        try (var anas = ChatClient.open(somebody("Ana"))) {
            connections.restart(new ShutdownEvent());
            assertThat(anas.closeCode()).isEqualTo(1012);
        }
    }

    @Test
    void whatIsOnItsWayWhenTheSessionEndsIsKeptOrNotButNeverBoth() throws Exception {
        TestUser ana = somebody("Ana");
        TestUser bo = somebody("Bo");
        Id talk = direct(ana, bo);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor();
                var ending = ChatClient.open(ana);
                var staying = ChatClient.open(new TestUser(ana.card(), Id.next()));
                var bos = ChatClient.open(bo)) {
            Future<?> sending = threads.submit(() -> {
                for (int n = 0; ; n++) ending.sends(talk, "m" + n, "message " + n);
            });
            for (int n = 1; n <= 20; n++) ending.next("ack");
            Identity.endsSession(ana);
            assertThat(ending.closeCode()).isEqualTo(4401);
            assertThatThrownBy(sending::get).isInstanceOf(ExecutionException.class);
            int kept = says(bo, talk, "Are you there?");
            List<JsonNode> acks = ending.whatCame();
            assertThat(acks).allMatch(frame -> frame.path("type").asText().equals("ack"));
            assertThat(20 + acks.size()).isLessThan(kept);
            for (var other : new ChatClient[] {staying, bos}) {
                assertThat(other.seqsUpTo(talk, kept))
                        .isEqualTo(LongStream.rangeClosed(1, kept).boxed().toList());
                assertThat(other.whatIsThere())
                        .as("nothing is kept once it is closed")
                        .isEmpty();
            }
        }
    }
}
