package social.kith.platform.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import social.kith.platform.id.Id;
import social.kith.platform.notes.Notes.NoteService;
import social.kith.platform.notes.Notes.NoteView;
import social.kith.platform.notes.Notes.WriteNote;
import social.kith.platform.testkit.TestUser;

@QuarkusTest
class WriterQueueTest {
    private static final TestUser ANA = TestUser.named("Ana");

    @Inject
    NoteService notes;

    private NoteView write(String text) {
        return notes.write(new WriteNote(text, null, null));
    }

    private static void all(List<Future<?>> work) throws ExecutionException, InterruptedException {
        for (Future<?> one : work) one.get();
    }

    @Test
    void whoComesFirstWritesFirst() throws Exception {
        List<Integer> order = new CopyOnWriteArrayList<>();
        var release = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> writers = new ArrayList<>();
            writers.add(threads.submit(() -> notes.together(() -> awaitIt(release))));
            await().until(WriterQueue.WRITER::isLocked);
            for (int writer = 0; writer < 8; writer++) {
                int number = writer;
                int before = WriterQueue.WRITER.getQueueLength();
                writers.add(threads.submit(() -> notes.together(() -> order.add(number))));
                await().until(() -> WriterQueue.WRITER.getQueueLength() > before);
            }
            release.countDown();
            all(writers);
        }
        assertThat(order).containsExactly(0, 1, 2, 3, 4, 5, 6, 7);
        // Nor does one who comes at the right moment get in before them.
        assertThat(WriterQueue.WRITER.isFair()).isTrue();
    }

    private static void awaitIt(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    @Test
    void noUpdateIsLost() throws Exception {
        Id id = write("0").id();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> writers = new ArrayList<>();
            for (int thread = 0; thread < 16; thread++)
                writers.add(threads.submit(() -> {
                    for (int i = 0; i < 20; i++) notes.increment(id);
                }));
            all(writers);
        }
        assertThat(notes.require(id).text()).isEqualTo("320");
    }

    @Test
    void aReaderIsNotHeldUpByAWriterAndSeesNothingOfItYet() throws Exception {
        Id id = write("7").id();
        notes.together(() -> {
            notes.increment(id);
            notes.count("flushes what is written so far");
            var answer = ANA.asks().get("/notes/" + id);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.<String>path("text")).isEqualTo("7");
        });
        assertThat(ANA.asks().get("/notes/" + id).<String>path("text")).isEqualTo("8");
    }

    @Test
    void whatIsRefusedLeavesNothingBehind() {
        assertThat(ANA.asks().body(Map.of("text", "forbidden")).post("/notes").statusCode())
                .isEqualTo(422);
        assertThat(ANA.asks().body(Map.of("text", "fault")).post("/notes").statusCode())
                .isEqualTo(500);
        assertThat(notes.count("forbidden") + notes.count("fault")).isZero();
        // And the queue goes on.
        assertThat(ANA.asks().body(Map.of("text", "goes on")).post("/notes").statusCode())
                .isEqualTo(200);
    }

    @Test
    void requestsThatReadBeforeTheyWriteDoNotHoldAllConnections() throws Exception {
        List<Future<Response>> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            notes.together(() -> {
                for (int i = 0; i < 30; i++) {
                    var body = Map.of("text", "once " + i);
                    answers.add(threads.submit(() -> ANA.asks().body(body).post("/notes/once")));
                }
                // All have read, and wait to write: three for each connection that there is.
                await().until(() -> WriterQueue.WRITER.getQueueLength() >= 30);
            });
            for (var answer : answers) assertThat(answer.get().statusCode()).isEqualTo(200);
        }
    }
}
