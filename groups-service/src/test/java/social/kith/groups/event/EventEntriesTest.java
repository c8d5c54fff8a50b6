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
    private final Circle circle = Circle.of(ana);

    @Test
    void whatIsToComeGoesBeforeWhatIsOverAndOfThatTheLatest() {
        begun(3);
        String before = begun(2);
        String yesterday = begun(1);
        String soon = toCome("2198-05-02T07:00:00Z");
        String later = toCome("2199-05-02T07:00:00Z");
        assertThat(ids(1)).containsExactly(soon);
        assertThat(ids(2)).containsExactly(soon, later);
        assertThat(ids(3)).containsExactly(yesterday, soon, later);
        assertThat(ids(4)).containsExactly(before, yesterday, soon, later);
        begun(91);
        assertThat(ids(100)).hasSize(5);
    }

    private List<String> ids(int most) {
        return entries.ofGroup(Id.parse(circle.id()), ana.id(), most).stream()
                .map(entry -> entry.id().toString())
                .toList();
    }

    private String toCome(String start) {
        return Plan.hike().with("startsAt", start).id(ana, circle);
    }

    private String begun(int daysAgo) {
        String event = Plan.hike().id(ana, circle);
        beginsAt(database, event, Instant.now().minus(Duration.ofDays(daysAgo)));
        return event;
    }
}
