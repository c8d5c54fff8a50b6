package social.kith.platform;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import social.kith.platform.testkit.Neighbour;
import social.kith.platform.testkit.TestUser;
import social.kith.platform.testkit.Topic;

/** What those who run a service ask it; without Kafka, see {@link social.kith.platform.outbox.OutageTest}. */
@QuarkusTest
class OperationsTest {
    private static double metric(String name) {
        var value = Pattern.compile("^" + Pattern.quote(name) + " (\\S+)$", Pattern.MULTILINE)
                .matcher(given().get("/q/metrics").asString());
        assertThat(value.find()).as(name).isTrue();
        return Double.parseDouble(value.group(1));
    }

    @Test
    void aServiceThatRunsIsReady() {
        assertThat(given().get("/q/health/ready").statusCode()).isEqualTo(200);
        assertThat(given().get("/q/health/live").statusCode()).isEqualTo(200);
    }

    @Test
    void metricsShowHowFarEventsHaveComeToTheMicrosecond() {
        var answer =
                TestUser.named("Ana").asks().body(Map.of("text", "measured")).post("/notes");
        try (var topic = Topic.of("notes")) {
            long position = topic.next("NoteWritten", answer.path("id")).position();
            assertThat((long) metric("kith_outbox_position")).isEqualTo(position);
        }
        var elsewhere = Neighbour.of("elsewhere");
        long heard = elsewhere.sendAnything("Unheard", "of", "{}");
        elsewhere.awaitApplied(heard);
        assertThat((long) metric("kith_inbox_position{source=\"elsewhere\"}")).isEqualTo(heard);
        assertThat(metric("kith_outbox_pending")).isNotNegative();
        assertThat(metric("kith_dead_letters_total")).isNotNegative();
    }
}
