package social.kith.platform.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import social.kith.platform.notes.Notes.NoteService;
import social.kith.platform.notes.NotesOverHttp;
import social.kith.platform.testkit.TestUser;

@QuarkusTest
class IdempotencyTest {
    private static final TestUser ANA = TestUser.named("Ana");

    @Inject
    NoteService notes;

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private static Response write(TestUser by, String key, String path, String text) {
        return by.asks()
                .header("Idempotency-Key", key)
                .body(Map.of("text", text))
                .post(path);
    }

    @Test
    void theSameAgainIsAnsweredAsBeforeAndDoesNothing() {
        String key = key();
        var first = write(ANA, key, "/notes", "once only");
        var again = write(ANA, key, "/notes", "once only");
        assertThat(again.statusCode()).isEqualTo(first.statusCode());
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(again.contentType()).startsWith("application/json");
        assertThat(notes.count("once only")).isEqualTo(1);
    }

    @Test
    void whoeverLostTheFirstAnswerIsToldAllOfItByTheSecond() {
        String key = key();
        var first = write(ANA, key, "/notes", "lost");
        var again = write(ANA, key, "/notes", "lost");
        for (String header : List.of("ETag", "Kith-Written"))
            assertThat(again.header(header)).isNotBlank().isEqualTo(first.header(header));
    }

    @Test
    void whatHadNoStateAndNoEventHasNoneAgain() {
        String key = key();
        for (int i = 0; i < 2; i++) {
            var answer = write(ANA, key, "/notes/counted", "never written");
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().hasHeaderWithName("ETag")).isFalse();
            assertThat(answer.headers().hasHeaderWithName("Kith-Written")).isFalse();
        }
    }

    @Test
    void aKeyIsForOneRequestOfOneUserAtOnePath() {
        String key = key();
        write(ANA, key, "/notes", "a note");
        assertThat(write(ANA, key, "/notes", "another").statusCode()).isEqualTo(422);
        assertThat(notes.count("another")).isZero();
        assertThat(write(TestUser.named("Ben"), key, "/notes", "bens").statusCode())
                .isEqualTo(200);
        NotesOverHttp.GO_ON.release();
        assertThat(write(ANA, key, "/notes/slowly", "elsewhere").statusCode()).isEqualTo(201);
        NotesOverHttp.STARTED.drainPermits();
    }

    @Test
    void whatWasRefusedIsNoAnswerToKeep() {
        String key = key();
        assertThat(write(ANA, key, "/notes", "forbidden").statusCode()).isEqualTo(422);
        assertThat(write(ANA, key, "/notes", "allowed").statusCode()).isEqualTo(200);
        assertThat(notes.count("forbidden")).isZero();
    }

    @Test
    void whileTheFirstRunsTheSecondIsToldSo() throws Exception {
        String key = key();
        try (var threads = Executors.newSingleThreadExecutor()) {
            var first = CompletableFuture.supplyAsync(() -> write(ANA, key, "/notes/slowly", "slow"), threads);
            assertThat(NotesOverHttp.STARTED.tryAcquire(20, TimeUnit.SECONDS)).isTrue();
            assertThat(write(ANA, key, "/notes/slowly", "slow").statusCode()).isEqualTo(409);
            NotesOverHttp.GO_ON.release();
            assertThat(first.get(20, TimeUnit.SECONDS).statusCode()).isEqualTo(201);
        }
        var again = write(ANA, key, "/notes/slowly", "slow");
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.<String>path("text")).isEqualTo("slow");
        assertThat(notes.count("slow")).isEqualTo(1);
    }

    @Test
    void manyAtOnceMakeOne() throws Exception {
        String key = key();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<Response>> all = new ArrayList<>();
            for (int i = 0; i < 20; i++)
                all.add(CompletableFuture.supplyAsync(() -> write(ANA, key, "/notes", "racing"), threads));
            for (var one : all)
                assertThat(one.get(20, TimeUnit.SECONDS).statusCode()).isIn(200, 409);
        }
        assertThat(notes.count("racing")).isEqualTo(1);
        assertThat(write(ANA, key, "/notes", "racing").statusCode()).isEqualTo(200);
    }

    @Test
    void aBodyThatIsNoneIsRefusedAsEver() {
        var answer = ANA.asks().header("Idempotency-Key", key()).body("null").post("/notes");
        assertThat(answer.statusCode()).isEqualTo(400);
    }

    @Test
    void aKeyMustBeOne() {
        assertThat(write(ANA, " ", "/notes", "keyless").statusCode()).isEqualTo(400);
        assertThat(write(ANA, "k".repeat(256), "/notes", "keyless").statusCode())
                .isEqualTo(400);
        assertThat(notes.count("keyless")).isZero();
    }
}
