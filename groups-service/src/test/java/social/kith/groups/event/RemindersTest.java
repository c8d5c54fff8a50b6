package social.kith.groups.event;

import static org.assertj.core.api.Assertions.assertThat;
import static social.kith.groups.Circle.known;
import static social.kith.groups.event.Events.cancel;
import static social.kith.groups.event.Events.change;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import social.kith.groups.Circle;
import social.kith.platform.event.Event;
import social.kith.platform.outbox.Outbox;
import social.kith.platform.testkit.TestUser;
import social.kith.platform.testkit.Topic;

/** By clocks that stand where a test puts them, each test in a year of its own; the service's own looks at today alone. */
@QuarkusTest
class RemindersTest {
    private static final AtomicInteger YEARS = new AtomicInteger(2300);

    @Inject
    GroupEventRepository events;

    @Inject
    Outbox outbox;

    private final Instant start = Instant.parse(YEARS.getAndIncrement() + "-05-02T07:00:00Z");
    private TestUser ana;
    private Circle circle;

    @BeforeEach
    void meet() {
        ana = known("Ana");
        circle = Circle.of(ana);
    }

    @Test
    void aReminderIsSaidOnceAnHourBeforeAlsoByWhoStartsAnew() {
        String event = planned(start);
        look(before("PT1H0.001S"));
        assertThat(told(event)).isEmpty();
        look(before("PT1H"));
        look(before("PT1H"));
        look(before("PT1M"));
        assertThat(told(event))
                .singleElement()
                .satisfies(data -> assertThat(data)
                        .contains(
                                "\"groupId\":\"" + circle.id() + "\"",
                                "\"title\":\"Up the Brocken\"",
                                start.toString().replace("00Z", "00.000Z")));
    }

    @Test
    void afterALongOutageWhatIsStillToComeIsSaidAndWhatHasBegunIsNot() {
        String begun = planned(start.minusSeconds(60));
        String beginsNow = planned(start.minus(Duration.ofMinutes(30)));
        String toCome = planned(start);
        look(before("PT30M"));
        assertThat(told(toCome)).hasSize(1);
        assertThat(told(beginsNow)).isEmpty();
        look(start.plusSeconds(60));
        assertThat(told(begun)).as("it was to come at the first look").hasSize(1);
    }

    @Test
    void anEventThatIsMovedIsRemindedOfForEachOfItsStarts() {
        String event = planned(start);
        look(before("PT1H"));
        change(event, ana, "title", "Up").statusCode(200);
        look(before("PT1H"));
        assertThat(told(event)).as("no other start").hasSize(1);
        Instant later = start.plus(Duration.ofDays(1));
        change(event, ana, "startsAt", later.toString()).statusCode(200);
        look(before("PT30M"));
        assertThat(told(event)).as("not due yet").hasSize(1);
        look(later.minusSeconds(60));
        assertThat(told(event))
                .hasSize(2)
                .last()
                .satisfies(data -> assertThat(data)
                        .contains("\"title\":\"Up\"", later.toString().replace("00Z", "00.000Z")));
    }

    @Test
    void anEventThatIsMovedAwayAndBackIsRemindedOfOnceMore() {
        String event = planned(start);
        look(before("PT1H"));
        Instant later = start.plus(Duration.ofDays(1));
        change(event, ana, "startsAt", later.toString()).statusCode(200);
        change(event, ana, "startsAt", start.toString()).statusCode(200);
        look(before("PT30M"));
        look(before("PT30M"));
        assertThat(told(event)).as("the other start had no reminder").hasSize(2);

        change(event, ana, "startsAt", later.toString()).statusCode(200);
        look(later.minusSeconds(60));
        change(event, ana, "startsAt", start.toString()).statusCode(200);
        look(before("PT1M"));
        assertThat(told(event)).as("the other start had one").hasSize(4);
    }

    @Test
    void anotherTimeZoneAloneIsNoReasonToRemindAgain() {
        String event = planned(start);
        look(before("PT1H"));
        change(event, ana, "timeZone", "Asia/Tokyo").statusCode(200);
        look(before("PT30M"));
        assertThat(told(event)).hasSize(1);
    }

    @Test
    void whatIsMovedAwayBeforeItIsDueIsNotRemindedOf() {
        String event = planned(start);
        change(event, ana, "startsAt", start.plus(Duration.ofDays(1)).toString())
                .statusCode(200);
        look(before("PT1M"));
        assertThat(told(event)).isEmpty();
    }

    @Test
    void ofACancelledEventNobodyIsReminded() {
        String event = planned(start);
        cancel(event, ana).statusCode(204);
        look(before("PT1H"));
        assertThat(told(event)).isEmpty();
    }

    @Test
    void howLongBeforeIsASetting() {
        String event = planned(start);
        new Looking(before("P1D"), Duration.ofDays(1)).untilNothingIsDue();
        assertThat(told(event)).hasSize(1);
        String unsaid = planned(start);
        new Looking(before("PT1M"), Duration.ZERO).untilNothingIsDue();
        assertThat(told(unsaid)).isEmpty();
    }

    @Test
    void severalInstancesOnOneDatabaseSayEachOnce() throws Exception {
        List<String> planned = new ArrayList<>();
        for (int more = 0; more < 150; more++) planned.add(planned(start));
        int instances = 4;
        var together = new CyclicBarrier(instances);
        try (var threads = Executors.newFixedThreadPool(instances)) {
            List<Future<?>> looks = new ArrayList<>();
            for (int instance = 0; instance < instances; instance++)
                looks.add(threads.submit(() -> {
                    together.await();
                    look(before("PT59M"));
                    return true;
                }));
            for (var look : looks) look.get();
        }
        assertThat(reminders().map(Event::key).filter(planned::contains)).containsExactlyInAnyOrderElementsOf(planned);
    }

    @Test
    void theServiceLooksByItself() {
        String event = planned(Instant.now().plus(Duration.ofMinutes(30)));
        try (var topic = Topic.of("groups")) {
            topic.next("EventReminderDue", event);
        }
    }

    private String planned(Instant at) {
        return Plan.hike().with("startsAt", at.toString()).id(ana, circle);
    }

    private Instant before(String duration) {
        return start.minus(Duration.parse(duration));
    }

    /** As an instance does that has only just started, an hour being what is set. */
    private void look(Instant now) {
        new Looking(now, Duration.ofHours(1)).untilNothingIsDue();
    }

    /** What the reminders of that event say. */
    private List<String> told(String event) {
        return reminders().filter(it -> it.key().equals(event)).map(Event::data).toList();
    }

    /** All reminders of all events, once everything that was said before now has come. */
    private Stream<Event> reminders() {
        String after = Plan.hike().id(ana, circle);
        try (var topic = Topic.of("groups")) {
            topic.next("EventCreated", after);
            return topic.awaitEvents(all -> true).stream().filter(RemindersTest::isReminder);
        }
    }

    private static boolean isReminder(Event event) {
        return event.type().equals("EventReminderDue");
    }

    private final class Looking {
        private final Reminders reminders;

        Looking(Instant now, Duration before) {
            reminders = new Reminders(events, outbox, Clock.fixed(now, ZoneOffset.UTC), before);
        }

        void untilNothingIsDue() {
            while (QuarkusTransaction.requiringNew().call(reminders::isAnyDue))
                QuarkusTransaction.requiringNew().run(reminders::saySome);
        }
    }
}
