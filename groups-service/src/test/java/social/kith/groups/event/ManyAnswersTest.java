package social.kith.groups.event;

import static io.restassured.path.json.JsonPath.from;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static social.kith.groups.Circle.known;
import static social.kith.groups.event.Events.answer;
import static social.kith.groups.event.Events.change;
import static social.kith.groups.event.Events.seen;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import social.kith.groups.Circle;
import social.kith.platform.event.Event;
import social.kith.platform.id.Id;
import social.kith.platform.testkit.TestUser;
import social.kith.platform.testkit.Topic;

/** Many members who answer, change their minds and leave at the same moment. */
@QuarkusTest
class ManyAnswersTest {
    private static final int ATTEMPTS = 100;

    @Inject
    EntityManager database;

    private TestUser ana;
    private Circle circle;

    @BeforeEach
    void meet() {
        ana = known("Ana");
        circle = Circle.of(ana);
    }

    @Test
    void fiveHundredAnswersToTenPlacesGiveTenAndTheRestWaitsInTheOrderOfAnswering() throws Exception {
        List<TestUser> members = members(500);
        String event = Plan.hike().with("capacity", 10).id(ana, circle);
        atOnce(members.stream()
                .map(member -> task(() -> answer(event, member, "going"), 200))
                .toList());
        counts(event, 10, 0, 490);
        List<String> told = toldOf(event, 500);
        assertThat(told.subList(0, 10)).allMatch(answered -> answered.endsWith(" going"));
        assertThat(told.subList(10, 500)).allMatch(answered -> answered.endsWith(" waiting"));
        assertThat(told).doesNotHaveDuplicates();

        TestUser first = members.stream()
                .filter(member -> told.getFirst().startsWith(member.id().toString()))
                .findFirst()
                .orElseThrow();
        answer(event, first, "not_going").statusCode(200);
        change(event, ana, "capacity", 15).statusCode(200);
        counts(event, 15, 1, 484);
        List<String> movedUp = toldOf(event, 507).subList(500, 507);
        assertThat(movedUp.getFirst()).isEqualTo(first.id() + " not_going");
        assertThat(movedUp.subList(1, 7))
                .isEqualTo(told.subList(10, 16).stream()
                        .map(answered -> answered.replace(" waiting", " going"))
                        .toList());
    }

    @Test
    void whateverComesTogetherTheCountsAddUpAndNobodyWaitsWhileAPlaceIsFree() throws Exception {
        List<TestUser> members = members(60);
        String event = Plan.hike().with("capacity", 10).id(ana, circle);
        List<Callable<Boolean>> tasks = new ArrayList<>();
        for (int member = 0; member < members.size(); member++) {
            TestUser one = members.get(member);
            var minds = new Random(member);
            boolean leaves = member % 5 == 0;
            tasks.add(() -> {
                for (int change = 0; change < 6; change++)
                    task(() -> answer(event, one, minds.nextInt(3) > 0 ? "going" : "not_going"), 200)
                            .call();
                return !leaves || task(() -> circle.leaveBy(one), 204).call();
            });
        }
        for (int capacity : new int[] {5, 20, 8}) tasks.add(task(() -> change(event, ana, "capacity", capacity), 200));
        atOnce(tasks);
        nobodyWaitsInVain(event, 48);
        change(event, ana, "capacity", 15).statusCode(200);
        nobodyWaitsInVain(event, 48);
    }

    private void nobodyWaitsInVain(String event, int members) {
        var shown = seen(event, ana).extract();
        int capacity = shown.path("capacity");
        int going = shown.path("counts.going");
        int waiting = shown.path("counts.waiting");
        int notGoing = shown.path("counts.notGoing");
        assertThat(going + waiting + notGoing).isEqualTo(members);
        assertThat(going >= capacity || waiting == 0)
                .as(going + " of " + capacity + " go, " + waiting + " wait")
                .isTrue();
        List<String> responses = ana.asks()
                .get(Events.path(event) + "/responses?limit=100")
                .then()
                .extract()
                .path("items.response");
        assertThat(responses.stream().filter("going"::equals)).hasSize(going);
        assertThat(responses.stream().filter("waiting"::equals)).hasSize(waiting);
        assertThat(responses).hasSize(members);
    }

    private void counts(String event, int going, int notGoing, int waiting) {
        seen(event, ana)
                .body("counts.going", equalTo(going), "counts.notGoing", equalTo(notGoing))
                .body("counts.waiting", equalTo(waiting));
    }

    /** What was told of answers to that event, in its order: who, and what. */
    private static List<String> toldOf(String event, int many) {
        try (var topic = Topic.of("groups")) {
            return topic
                    .awaitEvents(events ->
                            events.stream().filter(it -> isAnswer(it, event)).count() >= many)
                    .stream()
                    .filter(it -> isAnswer(it, event))
                    .map(it -> it.key().substring(event.length() + 1) + " "
                            + from(it.data()).getString("response"))
                    .toList();
        }
    }

    private static boolean isAnswer(Event event, String of) {
        return event.type().equals("EventAnswered") && event.key().startsWith(of);
    }

    /** Does it; again where the service is too busy, as a client does, but not for ever. */
    private static Callable<Boolean> task(Supplier<ValidatableResponse> request, int expected) {
        return () -> {
            int status = 503;
            for (int attempt = 0; status == 503 && attempt < ATTEMPTS; attempt++)
                status = request.get().extract().statusCode();
            assertThat(status).isEqualTo(expected);
            return true;
        };
    }

    private static void atOnce(List<Callable<Boolean>> tasks) throws Exception {
        var start = new CyclicBarrier(tasks.size());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Boolean>> done = new ArrayList<>();
            for (var task : tasks)
                done.add(threads.submit(() -> {
                    start.await();
                    return task.call();
                }));
            for (var one : done) assertThat(one.get()).isTrue();
        }
    }

    /** Members of the circle as they are in the table: to invite hundreds would take longer than what is tested. */
    private List<TestUser> members(int many) {
        List<TestUser> members = IntStream.range(0, many)
                .mapToObj(number -> TestUser.named("Member" + number))
                .toList();
        QuarkusTransaction.requiringNew().run(() -> {
            for (TestUser member : members)
                database.createNativeQuery("""
                                insert into group_members (id, group_id, user_id, state, role, created_at, since)
                                values (:id, :group, :user, 'accepted', 'member', 1, 1)""")
                        .setParameter("id", Id.next().value())
                        .setParameter("group", Id.parse(circle.id()).value())
                        .setParameter("user", member.id().value())
                        .executeUpdate();
            database.createNativeQuery("update groups set member_count = member_count + :many where id = :group")
                    .setParameter("many", many)
                    .setParameter("group", Id.parse(circle.id()).value())
                    .executeUpdate();
        });
        return members;
    }
}
