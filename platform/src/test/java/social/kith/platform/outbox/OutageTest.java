package social.kith.platform.outbox;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import social.kith.cluster.Ports;
import social.kith.platform.event.Event;
import social.kith.platform.id.Id;
import social.kith.platform.notes.Notes.NoteService;
import social.kith.platform.testkit.Neighbour;
import social.kith.platform.testkit.OwnKafka;
import social.kith.platform.testkit.TestUser;
import social.kith.platform.testkit.Topic;

/**
 * The application starts with nothing that it needs from others. A Kafka that is down delays events, never requests;
 * who calls cannot be told before the keys were there once.
 */
@QuarkusTest
@QuarkusTestResource(value = OutageTest.LateKeys.class, restrictToAnnotatedClass = true)
@QuarkusTestResource(value = OwnKafka.class, restrictToAnnotatedClass = true)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OutageTest {
    private static final TestUser ANA = TestUser.named("Ana");
    private static final List<String> WRITTEN = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // set by the resource itself
    OwnKafka kafka;

    @SuppressWarnings("NullAway.Init") // likewise
    LateKeys keys;

    @Inject
    NoteService notes;

    @Inject
    OutboxTable outbox;

    private static void write(int count) {
        for (int i = 0; i < count; i++) {
            Response answer = ANA.asks().body(Map.of("text", "waits")).post("/notes");
            assertThat(answer.statusCode()).isEqualTo(200);
            WRITTEN.add(answer.path("id"));
        }
    }

    private static void hear(String text) {
        var id = Id.next().toString();
        var elsewhere = Neighbour.of("elsewhere");
        elsewhere.awaitApplied(
                elsewhere.sendAnything("NoteHeard", id, "{\"noteId\":\"" + id + "\",\"text\":\"" + text + "\"}"));
    }

    @Test
    @Order(0)
    void keysThatCannotBeReadAreNotTheCallersFault() {
        Response answer = ANA.asks().get("/notes");
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.contentType()).isEqualTo("application/problem+json");
        assertThat(answer.header("Retry-After")).isEqualTo("2");
        assertThat(given().get("/notes").statusCode()).isEqualTo(401);
        keys.serve();
        assertThat(ANA.asks().get("/notes").statusCode()).isEqualTo(200);
    }

    @Test
    @Order(1)
    void startsAndServesWithoutKafka() {
        write(5);
        assertThat(outbox.pending()).isGreaterThanOrEqualTo(5);
        assertThat(given().get("/q/health/ready").statusCode()).isEqualTo(200);
    }

    @Test
    @Order(2)
    void catchesUpWhenKafkaComes() {
        kafka.up();
        await().until(() -> outbox.pending() == 0);
        hear("at last");
        assertThat(notes.count("at last")).isOne();
    }

    @Test
    @Order(3)
    void servesWhileKafkaIsAwayAndThenBringsEverythingInOrder() {
        kafka.down();
        write(5);
        assertThat(given().get("/q/health/ready").statusCode()).isEqualTo(200);
        kafka.up();
        write(5);
        await().until(() -> outbox.pending() == 0);
        try (var topic = Topic.of("notes")) {
            List<Event> events = topic.awaitEvents(
                    all -> all.stream().map(Event::key).toList().containsAll(WRITTEN));
            assertThat(events)
                    .extracting(Event::key)
                    .filteredOn(WRITTEN::contains)
                    .containsExactlyElementsOf(WRITTEN);
            assertThat(events).extracting(Event::position).isSorted();
        }
        hear("again");
        assertThat(notes.count("again")).isOne();
    }

    /** The key set over HTTP, as identity-service has it, from when the test says. */
    public static final class LateKeys implements QuarkusTestResourceLifecycleManager {
        private static final String LOCATION = "mp.jwt.verify.publickey.location";
        private final String file = System.getProperty(LOCATION, "");
        private final int port = Ports.free();
        private @Nullable HttpServer server;

        @Override
        public Map<String, String> start() {
            System.setProperty(LOCATION, "http://127.0.0.1:" + port + "/.well-known/jwks.json");
            return Map.of();
        }

        @Override
        public void inject(TestInjector test) {
            test.injectIntoFields(this, new TestInjector.MatchesType(LateKeys.class));
        }

        void serve() {
            try {
                byte[] keys = Files.readAllBytes(Path.of(URI.create(file)));
                server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
                server.createContext("/", exchange -> {
                    exchange.sendResponseHeaders(200, keys.length);
                    exchange.getResponseBody().write(keys);
                    exchange.close();
                });
                server.start();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }

        @Override
        public void stop() {
            System.setProperty(LOCATION, file);
            if (server != null) server.stop(0);
        }
    }
}
