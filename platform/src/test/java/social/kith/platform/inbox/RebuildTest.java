package social.kith.platform.inbox;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import social.kith.platform.event.Event;
import social.kith.platform.id.Id;
import social.kith.platform.notes.NoteConsumer;
import social.kith.platform.notes.NoteReplicas;
import social.kith.platform.notes.Notes.NoteService;
import social.kith.platform.testkit.Neighbour;
import social.kith.platform.testkit.OwnKafka;
import social.kith.platform.testkit.TestUser;

/**
 * The application starts on a {@link PastLife} whose replicas are wrong, with the order to rebuild them. There is one such
 * start, so the tests are one story in their order: each begins where the one before has left the application.
 */
@QuarkusTest
@QuarkusTestResource(value = PastLife.class, restrictToAnnotatedClass = true)
@QuarkusTestResource(value = OwnKafka.class, restrictToAnnotatedClass = true)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RebuildTest {
    private static final TestUser ANA = TestUser.named("Ana");

    @SuppressWarnings("NullAway.Init") // set by the resource itself
    OwnKafka kafka;

    @Inject
    NoteService notes;

    @Inject
    NoteReplicas replicas;

    @Inject
    NoteConsumer consumer;

    @Inject
    Replicas tables;

    @Inject
    AppliedPositions applied;

    @Inject
    @ConfigProperty(name = "kith.data-dir")
    Path data;

    @TestHTTPResource("/notes/socket")
    URI socket;

    private static void say(String source, long position, String text) {
        var id = Id.next().toString();
        String json = "{\"noteId\":\"" + id + "\",\"text\":\"" + text + "\"}";
        Neighbour.of(source).resend(new Event(source, position, "NoteHeard", id, json, null));
    }

    private static void assertNothingIsAnswered() {
        for (Response answer : List.of(
                ANA.asks().get("/notes"), given().get("/notes"), ANA.asks().get("/nowhere"))) {
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.contentType()).isEqualTo("application/problem+json");
            assertThat(answer.header("Retry-After")).isEqualTo("2");
            assertThat(answer.<String>path("detail")).contains("being put in order");
        }
        assertThat(ANA.asks().body(Map.of("text", "unheard")).post("/notes").statusCode())
                .isEqualTo(503);
        assertThat(given().get("/q/health/ready").statusCode()).isEqualTo(503);
    }

    @Test
    @Order(1)
    void whileKafkaIsDownTheReplicasAreEmptyAndNothingIsAnswered() {
        assertThat(replicas.texts()).isEmpty();
        assertThat(data.resolve("rebuild")).doesNotExist();
        assertThat(applied.of("elsewhere")).isZero();
        assertNothingIsAnswered();
        assertThatThrownBy(() -> HttpClient.newHttpClient()
                        .newWebSocketBuilder()
                        .buildAsync(
                                URI.create(socket.toString().replaceFirst("http", "ws")), new WebSocket.Listener() {})
                        .join())
                .cause()
                .isInstanceOfSatisfying(
                        WebSocketHandshakeException.class,
                        refused ->
                                assertThat(refused.getResponse().statusCode()).isEqualTo(503));
    }

    @Test
    @Order(2)
    void howTheServiceIsAndItsKeysAreToldAllTheSame() {
        assertThat(given().get("/q/health/live").statusCode()).isEqualTo(200);
        assertThat(given().get("/q/metrics").statusCode()).isEqualTo(200);
        assertThat(given().get("/.well-known/jwks.json").statusCode()).isEqualTo(404);
        assertThat(given().get("/notes/../q/../notes").statusCode()).isEqualTo(503);
    }

    @Test
    @Order(3)
    void toBeginItAgainLosesNoGoal() {
        tables.empty();
        assertThat(tables.goals())
                .containsAllEntriesOf(Map.of("elsewhere", PastLife.ELSEWHERE, "beyond", PastLife.BEYOND));
    }

    @Test
    @Order(4)
    void aNewEventWaitsUntilTheOldOnesOfEverySourceAreThere() {
        kafka.up();
        say("elsewhere", PastLife.ELSEWHERE - 2, "one");
        say("elsewhere", PastLife.ELSEWHERE - 1, "two");
        say("beyond", PastLife.BEYOND - 1, "far one");
        // The one that was the goal itself is gone, as where Kafka keeps only the last of each key.
        say("beyond", PastLife.BEYOND + 1, "far new");
        await().until(() -> applied.of("beyond") == PastLife.BEYOND);
        await().until(() -> applied.of("elsewhere") == PastLife.ELSEWHERE - 1);
        assertThat(replicas.texts()).containsExactly("one", "two", "far one");
        assertThat(notes.count("far new")).isZero();
        assertNothingIsAnswered();
    }

    @Test
    @Order(5)
    void whenAllAreThereItAnswersAndNothingButTheReplicasHasHeardThemAgain() throws Exception {
        say("elsewhere", PastLife.ELSEWHERE, "three");
        await().until(() -> given().get("/q/health/ready").statusCode() == 200);
        await().until(() -> applied.of("beyond") == PastLife.BEYOND + 1);
        assertThat(replicas.texts()).containsExactlyInAnyOrder("one", "two", "three", "far one", "far new");
        assertThat(ANA.asks().get("/notes").<List<String>>path("items.text")).containsExactly("far new", "kept", "one");
        assertThat(consumer.toldLive()).containsExactly("far new");
        assertThat(tables.goals()).isEmpty();

        say("elsewhere", PastLife.ELSEWHERE + 1, "later");
        Neighbour.of("elsewhere").awaitApplied(PastLife.ELSEWHERE + 1);
        assertThat(notes.count("later")).isOne();
        assertThat(Files.exists(data.resolve("rebuild"))).isFalse();
    }
}
