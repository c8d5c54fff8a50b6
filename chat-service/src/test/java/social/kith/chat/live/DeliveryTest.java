package social.kith.chat.live;

import static org.assertj.core.api.Assertions.assertThat;
import static social.kith.chat.Town.direct;
import static social.kith.chat.Town.group;
import static social.kith.chat.Town.history;
import static social.kith.chat.Town.posts;
import static social.kith.chat.Town.says;
import static social.kith.chat.Town.somebody;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import social.kith.platform.id.Id;
import social.kith.platform.testkit.TestUser;

/** Once, in order, without a gap: whatever happens at the same moment. */
@QuarkusTest
class DeliveryTest {
    @Test
    void everySocketSeesTheOneOrderOfEightWhoSendAtOnce() throws Exception {
        TestUser[] people =
                LongStream.range(0, 8).mapToObj(i -> somebody("Person " + i)).toArray(TestUser[]::new);
        Id conversation = group("Eight", people[0], people);
        List<ChatClient> sockets = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (TestUser person : people) sockets.add(ChatClient.open(person));
            for (TestUser person : people) sockets.add(ChatClient.open(person));
            List<Callable<Void>> senders = new ArrayList<>();
            for (int i = 0; i < people.length; i++) {
                ChatClient socket = sockets.get(i);
                senders.add(() -> {
                    for (int n = 0; n < 25; n++) socket.sends(conversation, "m" + n, "message " + n);
                    return null;
                });
            }
            for (var sent : threads.invokeAll(senders)) sent.get();
            for (ChatClient socket : sockets)
                assertThat(socket.seqsUpTo(conversation, 200)).isEqualTo(numbers(1, 200));
            for (ChatClient socket : sockets) assertThat(socket.whatIsThere()).isEmpty();
        } finally {
            sockets.forEach(ChatClient::close);
        }
        assertThat(history(people[0], conversation, "?after=0&limit=100")
                        .extract()
                        .<List<Integer>>path("items.seq"))
                .hasSize(100);
    }

    @Test
    void theSameMessageOverBothWaysAtOnceIsOne() throws Exception {
        TestUser ana = somebody("Ana");
        TestUser bo = somebody("Bo");
        Id conversation = direct(ana, bo);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
                var anas = ChatClient.open(ana);
                var bos = ChatClient.open(bo)) {
            for (int n = 1; n <= 20; n++) {
                String name = "m" + n;
                Future<Integer> overHttp = threads.submit(
                        () -> posts(ana, conversation, name, "hello").extract().path("seq"));
                anas.sends(conversation, name, "hello");
                JsonNode answer = anas.next();
                // Where HTTP was first by far, this is another device's message before it is this one's own.
                if (answer.path("type").asText().equals("message")) answer = anas.next("ack");
                assertThat(answer.at("/message/seq").asInt()).isEqualTo(n);
                assertThat(overHttp.get()).isEqualTo(n);
            }
            assertThat(bos.seqsUpTo(conversation, 20)).isEqualTo(numbers(1, 20));
            assertThat(anas.whatIsThere()).isEmpty();
            assertThat(bos.whatIsThere()).isEmpty();
        }
    }

    @Test
    void resumingBringsWhatWasMissedBeforeWhatIsSaidMeanwhile() throws Exception {
        TestUser ana = somebody("Ana");
        TestUser bo = somebody("Bo");
        Id conversation = direct(ana, bo);
        int total = 600;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
                var anas = ChatClient.open(ana)) {
            Future<?> sending = threads.submit(() -> {
                for (int n = 1; n <= total; n++) anas.sends(conversation, "m" + n, "message " + n);
                return null;
            });
            long has = 0;
            for (long upTo : new long[] {1, 50, 150, 300, 450, total}) {
                try (var bos = ChatClient.open(bo)) {
                    bos.resumes(conversation, has);
                    List<Long> seen = bos.seqsUntil(conversation, has + 1, upTo);
                    assertThat(seen.stream().sorted().toList()).isEqualTo(numbers(has + 1, has + seen.size()));
                    // What was said between the opening and the resuming came first, all else is in order.
                    assertThat(stepsBack(seen)).isLessThanOrEqualTo(1);
                    has += seen.size();
                }
            }
            sending.get();
            assertThat(has).isEqualTo(total);
        }
    }

    private static long stepsBack(List<Long> seqs) {
        return LongStream.range(1, seqs.size())
                .filter(i -> seqs.get((int) i) < seqs.get((int) i - 1))
                .count();
    }

    @Test
    void resumingAgainBringsNothingTwice() throws Exception {
        TestUser ana = somebody("Ana");
        TestUser bo = somebody("Bo");
        Id conversation = direct(ana, bo);
        for (int n = 1; n <= 5; n++) says(ana, conversation, "message " + n);
        try (var bos = ChatClient.open(bo)) {
            says(ana, conversation, "message 6");
            assertThat(bos.seqsUpTo(conversation, 6)).containsExactly(6L);
            bos.resumes(conversation, 3);
            assertThat(bos.seqsUpTo(conversation, 5)).containsExactly(4L, 5L);
            bos.resumes(conversation, 1);
            assertThat(bos.seqsUpTo(conversation, 3)).containsExactly(2L, 3L);
            bos.resumes(conversation, 6);
            // One that is ahead of everything hides nothing that comes.
            bos.resumes(conversation, 1_000);
            assertThat(bos.whatIsThere()).isEmpty();
            says(ana, conversation, "message 7");
            assertThat(bos.seqsUpTo(conversation, 7)).containsExactly(7L);
        }
    }

    private static List<Long> numbers(long from, long to) {
        return LongStream.rangeClosed(from, to).boxed().toList();
    }
}
