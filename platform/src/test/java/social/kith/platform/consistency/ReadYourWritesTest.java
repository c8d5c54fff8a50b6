package social.kith.platform.consistency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import social.kith.platform.id.Id;
import social.kith.platform.inbox.AppliedPositions;
import social.kith.platform.notes.Notes.NoteService;
import social.kith.platform.notes.NotesOverHttp.Arrivals;
import social.kith.platform.testkit.Neighbour;
import social.kith.platform.testkit.TestUser;

@QuarkusTest
class ReadYourWritesTest {
    private static final TestUser ANA = TestUser.named("Ana");

    @Inject
    NoteService notes;

    @Inject
    Arrivals arrivals;

    @Inject
    AppliedPositions applied;

    private static Response get(String seen, String mark, String path) {
        return ANA.asks().header("Kith-Seen", seen).header("Mark", mark).get("/notes" + path);
    }

    @Test
    void aRequestWaitsUntilItCanSeeWhatItsCallerHasSeen() {
        var id = Id.next();
        try (ExecutorService client = Executors.newSingleThreadExecutor()) {
            Future<Response>[] answer = newArray();
            // While this transaction lasts, nothing that comes from elsewhere can be applied.
            notes.together(() -> {
                long position = Neighbour.of("elsewhere")
                        .sendAnything("NoteHeard", "seen", "{\"noteId\":\"" + id + "\",\"text\":\"seen\"}");
                answer[0] = client.submit(() -> get("elsewhere=" + position, "waits", "/" + id));
                await().until(() -> arrivals.onVirtualThread("waits").isPresent());
                assertThatThrownBy(() -> answer[0].get(100, TimeUnit.MILLISECONDS))
                        .isInstanceOf(TimeoutException.class);
            });
            assertThat(answer[0]).succeedsWithin(java.time.Duration.ofSeconds(10));
            assertThat(answer[0].resultNow().statusCode()).isEqualTo(200);
        }
    }

    @SuppressWarnings("unchecked")
    private static <T> Future<T>[] newArray() {
        return new Future[1];
    }

    @Test
    void whatNeverComesIsNotWaitedForForEver() {
        var answer = get("elsewhere=" + Long.MAX_VALUE, "in vain", "");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.<Object>path("items")).isNotNull();
        assertThat(applied.of("elsewhere")).isLessThan(Long.MAX_VALUE);
    }

    @Test
    void whetherItIsHeardIsSaidToWhoAsksForThat() {
        assertThat(heard("elsewhere=0")).isEqualTo(204);
        assertThat(heard("elsewhere=" + Long.MAX_VALUE)).isEqualTo(503);
        assertThat(ANA.asks().get("/internal/heard").statusCode()).isEqualTo(204);
    }

    private static int heard(String seen) {
        return ANA.asks().header("Kith-Seen", seen).get("/internal/heard").statusCode();
    }

    @Test
    void requestsWaitOnVirtualThreads() {
        get("elsewhere=1", "thread", "");
        assertThat(arrivals.onVirtualThread("thread")).isEqualTo(Optional.of(true));
    }

    @Test
    void onlySourcesThatThisServiceHearsOfAreWaitedFor() {
        // It would take two seconds, and has nothing to wait for.
        var ignored = Map.of("notes", Long.MAX_VALUE, "nowhere", Long.MAX_VALUE);
        var client = Executors.newSingleThreadExecutor();
        assertThat(client.submit(() -> get(Positions.format(ignored), "others", "")))
                .succeedsWithin(java.time.Duration.ofMillis(1_900))
                .extracting(Response::statusCode)
                .isEqualTo(200);
        client.shutdown();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "elsewhere", "=5", "a=b", "elsewhere=1;identity=2", "elsewhere=999999999999999999999"})
    void aHeaderThatIsNoListOfPositionsIsRefused(String header) {
        var answer = get(header, "malformed", "");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.contentType()).isEqualTo("application/problem+json");
        assertThat(answer.<String>path("errors[0].field")).isEqualTo("Kith-Seen");
    }

    @Test
    void aHugeHeaderIsReadToo() {
        assertThat(get("elsewhere=1," + "somewhere=1,".repeat(1_000) + "a=1", "huge", "")
                        .statusCode())
                .isEqualTo(200);
    }
}
