package social.kith.groups.event;

import static io.restassured.path.json.JsonPath.from;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static social.kith.groups.Circle.known;
import static social.kith.groups.event.Events.answer;
import static social.kith.groups.event.Events.change;
import static social.kith.groups.event.Events.seen;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import social.kith.groups.Circle;
import social.kith.people.testkit.Identity;
import social.kith.platform.event.Event;
import social.kith.platform.id.Id;
import social.kith.platform.testkit.TestUser;
import social.kith.platform.testkit.Topic;

/** More people than move up at once: the others follow in their order. */
@QuarkusTest
class FillingTest {
    private static final int MANY = 2 * Places.SLICE + 50;

    @Inject
    EntityManager database;

    private TestUser ana;
    private TestUser bo;
    private Circle circle;

    @BeforeEach
    void meet() {
        ana = known("Ana");
        bo = known("Bo");
        circle = Circle.of(ana).with(bo);
    }

    @Test
    void whereALimitIsLiftedAllGoInTheOrderOfTheirAnswersAndWhoAnswersMeanwhileIsTheLast() {
        String event = Plan.hike().with("capacity", 1).id(ana, circle);
        answer(event, ana, "going");
        List<String> waiting = waiting(event);
        change(event, ana, "capacity", null)
                .statusCode(200)
                .body("counts.going", equalTo(1 + Places.SLICE), "counts.waiting", equalTo(MANY - Places.SLICE));
        answer(event, bo, "going").statusCode(200);
        List<String> gone = gone(event, MANY + 2);
        assertThat(gone.getFirst()).isEqualTo(ana.id().toString());
        assertThat(gone.subList(1, MANY + 1)).isEqualTo(waiting);
        assertThat(gone.getLast()).isEqualTo(bo.id().toString());
        seen(event, ana).body("counts.going", equalTo(MANY + 2), "counts.waiting", equalTo(0));
    }

    @Test
    void whatACrashHasBrokenOffGoesOn() {
        String event = Plan.hike().with("capacity", MANY).id(ana, circle);
        waiting(event);
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery("update events set filling = 1 where id = :event")
                        .setParameter("event", Id.parse(event).value())
                        .executeUpdate());
        await().untilAsserted(() -> seen(event, ana).body("counts.going", equalTo(MANY), "counts.waiting", equalTo(0)));
    }

    @Test
    void whoLeavesGivesUpTheirPlacesHoweverManyTheyAre() {
        String last = fullOfBo();
        circle.leaveBy(bo).statusCode(204);
        await().untilAsserted(() -> seen(last, ana).body("myResponse", equalTo("going")));
        assertThat(answersOf(bo)).isZero();
        assertThat(waitingAnswersOf(ana)).isZero();
    }

    @Test
    void whoIsErasedGivesUpTheirPlacesHoweverManyTheyAre() {
        String last = fullOfBo();
        Identity.erases(bo);
        await().untilAsserted(() -> assertThat(waitingAnswersOf(ana)).isZero());
        seen(last, ana).body("myResponse", equalTo("going"), "counts.going", equalTo(1));
        assertThat(answersOf(bo)).isZero();
    }

    /** Many events with one place each, which Bo has and Ana waits for, as they are in the tables; the last one's id. */
    private String fullOfBo() {
        String event = Plan.hike().with("capacity", 1).id(ana, circle);
        answer(event, bo, "going");
        answer(event, ana, "going").body("myResponse", equalTo("waiting"));
        List<Long> copies =
                LongStream.range(0, MANY).map(more -> Id.next().value()).boxed().toList();
        QuarkusTransaction.requiringNew().run(() -> {
            for (long copy : copies) {
                database.createNativeQuery("""
                                insert into events (id, group_id, creator_id, title, description, starts_at, time_zone,
                                    capacity, created_at, updated_at)
                                select :copy, group_id, creator_id, title, description, starts_at, time_zone,
                                    capacity, created_at, updated_at from events where id = :event""")
                        .setParameter("copy", copy)
                        .setParameter("event", Id.parse(event).value())
                        .executeUpdate();
                insert(copy, bo, "going");
                insert(copy, ana, "waiting");
            }
        });
        return new Id(copies.getLast()).toString();
    }

    /** That many who wait, in their order. */
    private List<String> waiting(String event) {
        List<TestUser> waiting = IntStream.range(0, MANY)
                .mapToObj(number -> TestUser.named("Member" + number))
                .toList();
        QuarkusTransaction.requiringNew()
                .run(() -> waiting.forEach(one -> insert(Id.parse(event).value(), one, "waiting")));
        return waiting.stream().map(one -> one.id().toString()).toList();
    }

    private void insert(long event, TestUser user, String response) {
        database.createNativeQuery("""
                        insert into event_participants (id, event_id, user_id, response, turn, updated_at)
                        values (:id, :event, :user, :response, :turn, 1)""")
                .setParameter("id", Id.next().value())
                .setParameter("event", event)
                .setParameter("user", user.id().value())
                .setParameter("response", response)
                .setParameter("turn", Id.next().value())
                .executeUpdate();
    }

    private long answersOf(TestUser user) {
        return count("select count(*) from event_participants where user_id = :user", user);
    }

    private long waitingAnswersOf(TestUser user) {
        return count("select count(*) from event_participants where user_id = :user and response = 'waiting'", user);
    }

    private long count(String sql, TestUser user) {
        return QuarkusTransaction.requiringNew()
                .call(() -> ((Number) database.createNativeQuery(sql)
                                .setParameter("user", user.id().value())
                                .getSingleResult())
                        .longValue());
    }

    /** Who is told to go, in the order in which it is told. */
    private static List<String> gone(String event, int many) {
        try (var topic = Topic.of("groups")) {
            return topic
                    .awaitEvents(events ->
                            events.stream().filter(it -> isGoing(it, event)).count() >= many)
                    .stream()
                    .filter(it -> isGoing(it, event))
                    .map(it -> it.key().substring(event.length() + 1))
                    .toList();
        }
    }

    private static boolean isGoing(Event event, String of) {
        return event.type().equals("EventAnswered")
                && event.key().startsWith(of)
                && from(event.data()).getString("response").equals("going");
    }
}
