package social.kith.groups.event;

import static org.assertj.core.api.Assertions.assertThat;
import static social.kith.groups.Circle.known;
import static social.kith.groups.event.Events.beginsAt;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import social.kith.groups.Circle;
import social.kith.platform.id.Id;
import social.kith.platform.testkit.TestUser;

/** Which of a group's events are in its calendar where not all can be. */
@QuarkusTest
class EventEntriesTest {
    @Inject
    EventEntries entries;

    @Inject
    EntityManager database;

    private final TestUser ana = known("Ana");

    @Test
    void whatIsToComeGoesBeforeWhatIsOverAndOfThatTheLatest() {
        Circle circle = Circle.of(ana);
        begun(circle, 3);
        String before = begun(circle, 2);
        String yesterday = begun(circle, 1);
        String soon = toCome(circle, "2198-05-02T07:00:00Z");
        String later = toCome(circle, "2199-05-02T07:00:00Z");
        assertThat(ids(circle, 1)).containsExactly(soon);
        assertThat(ids(circle, 2)).containsExactly(soon, later);
        assertThat(ids(circle, 3)).containsExactly(yesterday, soon, later);
        assertThat(ids(circle, 4)).containsExactly(before, yesterday, soon, later);
        begun(circle, 91);
        assertThat(ids(circle, 100)).hasSize(5);
    }

    private List<String> ids(Circle circle, int most) {
        return entries.ofGroup(Id.parse(circle.id()), ana.id(), most).stream()
                .map(entry -> entry.id().toString())
                .toList();
    }

    private String toCome(Circle circle, String start) {
        return Plan.hike().with("startsAt", start).id(ana, circle);
    }

    private String begun(Circle circle, int daysAgo) {
        String event = Plan.hike().id(ana, circle);
        beginsAt(database, event, Instant.now().minus(Duration.ofDays(daysAgo)));
        return event;
    }
}
