package social.kith.chat.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static social.kith.chat.Town.conversations;
import static social.kith.chat.Town.direct;
import static social.kith.chat.Town.group;
import static social.kith.chat.Town.leaves;
import static social.kith.chat.Town.reads;
import static social.kith.chat.Town.says;
import static social.kith.chat.Town.somebody;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import social.kith.platform.id.Id;
import social.kith.platform.testkit.TestUser;

/** Who has read how far, while others write and read. */
@QuarkusTest
class ReadMarksTest {
    private static final int MESSAGES = 40;
    private static final int READERS = 4;
    private final TestUser ana = somebody("Ana");
    private final TestUser bo = somebody("Bo");

    @Test
    void whatIsUnreadIsRightWhileMessagesAndMarksRace() throws Exception {
        Id talk = direct(ana, bo);
        var said = new AtomicInteger();
        var marked = new AtomicInteger();
        var stop = new AtomicBoolean();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> writing = threads.submit(() -> {
                for (int n = 0; n < MESSAGES; n++) said.set(says(ana, talk, "message " + n));
            });
            Future<?> reading = threads.submit(() -> {
                while (!stop.get()) {
                    int seq = said.get();
                    if (seq > 0) reads(bo, talk, seq).statusCode(204);
                    marked.set(seq);
                }
            });
            while (!writing.isDone()) {
                int saidBefore = said.get();
                int markedBefore = marked.get();
                if (saidBefore == 0) continue;
                int unread = conversations(bo).extract().path("items[0].unreadCount");
                // As of some moment in between: one more may be said than is known yet.
                assertThat(unread).isBetween(0, said.get() + 1 - markedBefore);
                conversations(ana).body("items[0].unreadCount", equalTo(0));
            }
            writing.get();
            stop.set(true);
            reading.get();
        }
        conversations(bo).body("items[0].unreadCount", equalTo(MESSAGES - marked.get()));
        reads(bo, talk, MESSAGES).statusCode(204);
        conversations(bo).body("items[0].unreadCount", equalTo(0));
    }

    @Test
    void nobodySeesAMarkGoBackHoweverManyDevicesSetIt() throws Exception {
        Id hikers = group("Hikers", ana, bo);
        for (int n = 0; n < MESSAGES; n++) says(ana, hikers, "message " + n);
        List<ChatClient> devices = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor();
                var anas = ChatClient.open(ana)) {
            for (int n = 0; n < READERS; n++) devices.add(ChatClient.open(bo));
            List<Callable<Void>> readers = new ArrayList<>();
            for (ChatClient device : devices)
                readers.add(() -> {
                    for (int seq = 1; seq <= MESSAGES; seq++) {
                        device.says(Map.of("type", "read", "conversationId", hikers.toString(), "seq", seq));
                        // Not more than a socket takes.
                        if (seq % 20 == 0) device.whatIsThere();
                    }
                    return null;
                });
            for (var reader : threads.invokeAll(readers)) reader.get();
            List<Long> marks = new ArrayList<>();
            do marks.add(anas.next("read").path("seq").asLong());
            while (marks.getLast() < MESSAGES);
            for (JsonNode late : anas.whatIsThere()) marks.add(late.path("seq").asLong());
            assertThat(marks).isSorted().doesNotHaveDuplicates();
        } finally {
            devices.forEach(ChatClient::close);
        }
        conversations(bo).body("items[0].unreadCount", equalTo(0));
    }

    @Test
    void whoLeftReadsAndIsReadNoMore() throws Exception {
        Id hikers = group("Hikers", ana, bo);
        says(ana, hikers, "hello");
        try (var anas = ChatClient.open(ana);
                var bos = ChatClient.open(bo);
                var eves = ChatClient.open(somebody("Eve"))) {
            leaves(hikers, bo);
            var mark = Map.of("type", "read", "conversationId", hikers.toString(), "seq", 1);
            bos.says(mark);
            assertThat(bos.nextError()).isEqualTo(404);
            eves.says(mark);
            assertThat(eves.nextError()).isEqualTo(404);
            assertThat(anas.whatIsThere()).isEmpty();
            anas.says(mark);
            anas.next("read");
            for (var nobody : new ChatClient[] {bos, eves})
                assertThat(nobody.whatIsThere()).isEmpty();
        }
    }
}
