package social.kith.chat.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static social.kith.chat.Town.direct;
import static social.kith.chat.Town.history;
import static social.kith.chat.Town.somebody;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import social.kith.platform.id.Id;
import social.kith.platform.testkit.TestUser;

/** Clients that say more than anybody can listen to. */
@QuarkusTest
class FloodTest {
    private static final int FEW = 100;

    @Test
    void whoDoesNotWaitForAnswersIsClosedAndWhatWaitsIsDropped() throws Exception {
        TestUser ana = somebody("Ana");
        Id conversation = direct(ana, somebody("Bo"));
        try (var anas = ChatClient.open(ana)) {
            // A conversation that may yet be heard of takes a moment each time.
            var slow = Map.of("type", "read", "conversationId", Id.next().toString(), "seq", 0);
            for (int n = 0; n < 10; n++) anas.says(slow);
            anas.sends(conversation, "m", "never looked at");
            assertThat(closesWhileItSays(anas, slow)).isEqualTo(4429);
        }
        history(ana, conversation, "").body("items", empty());
    }

    private static int closesWhileItSays(ChatClient client, Map<String, ?> frame) throws Exception {
        try {
            for (int n = 0; n < Connection.MOST_FRAMES; n++) client.says(frame);
        } catch (ExecutionException closedMeanwhile) {
            // what it says then, nobody hears
        }
        return client.closeCode();
    }

    @Test
    void resumingTakesSoManyConversationsAndNoMore() throws Exception {
        try (var anas = ChatClient.open(somebody("Ana"))) {
            anas.says(Map.of("type", "resume", "positions", positions(ClientFrame.MOST_POSITIONS + 1)));
            assertThat(anas.nextError()).isEqualTo(400);
            anas.says(Map.of("type", "resume", "positions", positions(ClientFrame.MOST_POSITIONS)));
            assertThat(anas.whatIsThere()).hasSize(1);
        }
    }

    @Test
    void whoResumesAllTheTimeIsTooFastThoughItWaitsForEachAnswer() throws Exception {
        var all = Map.of("type", "resume", "positions", positions(ClientFrame.MOST_POSITIONS));
        var one = Map.of("type", "resume", "positions", positions(1));
        try (var anas = ChatClient.open(somebody("Ana"));
                var bos = ChatClient.open(somebody("Bo"))) {
            // Each of them counts as many: that few frames are no trouble else.
            for (int n = 0; n < FEW; n++) {
                bos.says(one);
                assertThat(bos.nextError()).isEqualTo(404);
            }
            assertThat(closesWhenItSays(anas, all)).isEqualTo(4429);
            assertThat(bos.whatIsThere()).isEmpty();
        }
    }

    private static int closesWhenItSays(ChatClient client, Map<String, ?> frame) throws Exception {
        try {
            for (int n = 0; n < FEW && !client.isClosed(); n++) {
                client.says(frame);
                client.awaitAnyOrClose();
            }
        } catch (ExecutionException closedMeanwhile) {
            // what it says then, nobody hears
        }
        return client.closeCode();
    }

    private static Map<String, Integer> positions(int count) {
        return IntStream.range(0, count)
                .boxed()
                .collect(Collectors.toMap(n -> Id.next().toString(), n -> n));
    }
}
