package social.kith.platform.outbox;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import social.kith.platform.event.Event;
import social.kith.platform.id.Id;
import social.kith.platform.notes.Notes.NoteService;
import social.kith.platform.testkit.Neighbour;
import social.kith.platform.testkit.OwnKafka;
import social.kith.platform.testkit.TestUser;
import social.kith.platform.testkit.Topic;

/** A Kafka that is down delays events, never requests. The application starts without one. */
@QuarkusTest
@QuarkusTestResource(value = OwnKafka.class, restrictToAnnotatedClass = true)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KafkaOutageTest {
    private static final TestUser ANA = TestUser.named("Ana");
    private static final List<String> WRITTEN = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // set by the resource itself
    OwnKafka kafka;

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
}
