package social.kith.groups.removal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static social.kith.groups.Circle.accept;
import static social.kith.groups.Circle.decline;
import static social.kith.groups.Circle.known;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import social.kith.groups.Circle;
import social.kith.groups.Ledger;
import social.kith.people.testkit.Identity;
import social.kith.platform.event.Event;
import social.kith.platform.id.Id;
import social.kith.platform.testkit.TestUser;

/** A deleted group is there for nobody from the answer on, and after a while nothing is left of it. */
@QuarkusTest
class GroupDeletionTest {
    private static final Map<String, Object> EVENT = Map.of(
            "title",
            "Up",
            "description",
            "Bring water",
            "startsAt",
            "2199-05-02T07:00:00Z",
            "timeZone",
            "Europe/Berlin");

    @Inject
    AgroalDataSource database;

    private TestUser ana;
    private TestUser bo;
    private TestUser cleo;
    private TestUser dev;
    private Circle circle;

    @BeforeEach
    void meet() {
        ana = known("Ana");
        bo = known("Bo");
        cleo = known("Cleo");
        dev = known("Dev");
        circle = Circle.of(ana).with(bo);
        circle.invite(bo, cleo);
        circle.requestBy(dev);
    }

    @Test
    void itsCreatorDeletesItAndItIsGoneForEverybodyAtOnce() {
        String invitation = circle.invitation(cleo);
        String event = bo.asks()
                .body(EVENT)
                .post(circle.path("/events"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        circle.deleteBy(ana).statusCode(204);
        for (TestUser each : List.of(ana, bo, cleo, dev, known("Eva"))) {
            for (String part : List.of("", "/members", "/join-requests", "/events"))
                assertThat(status(each, "GET", circle.path(part))).as(part).isEqualTo(404);
            assertThat(status(each, "DELETE", circle.path(""))).isEqualTo(404);
            assertThat(status(each, "DELETE", circle.path("/members/me"))).isEqualTo(404);
            assertThat(status(each, "DELETE", circle.path("/members/" + bo.id())))
                    .isEqualTo(404);
            assertThat(status(each, "DELETE", circle.path("/join-requests/me"))).isEqualTo(404);
            assertThat(status(each, "GET", "/api/v1/events/" + event)).isEqualTo(404);
            assertThat(status(each, "GET", "/api/v1/events/" + event + "/responses"))
                    .isEqualTo(404);
            each.asks()
                    .body(Map.of("response", "going"))
                    .put("/api/v1/events/" + event + "/response")
                    .then()
                    .statusCode(404);
            each.asks().body(EVENT).post(circle.path("/events")).then().statusCode(404);
            circle.requestBy(each).statusCode(404);
            circle.invite(each, known("Fay")).statusCode(404);
            circle.changeBy(each, Map.of("title", "Mine")).statusCode(404);
            circle.makes(each, bo, "admin").statusCode(404);
            circle.decide(each, dev, "accept").statusCode(404);
            circle.decide(each, dev, "decline").statusCode(404);
            for (String list : List.of("/groups", "/groups?member=me", "/groups?q=hikers"))
                each.asks().get("/api/v1" + list).then().statusCode(200).body("items.id", not(hasItem(circle.id())));
        }
        assertThat(circle.invitation(cleo)).isNull();
        accept(cleo, invitation).statusCode(404);
        decline(cleo, invitation).statusCode(404);
        nothingIsLeft();
        assertThat(Ledger.events(circle).stream().map(Event::type))
                .endsWith("GroupDeleted")
                .doesNotContain("MemberLeft", "InvitationWithdrawn", "JoinRequestWithdrawn")
                .containsOnlyOnce("GroupDeleted");
        Ledger.balances(circle);
    }

    @Test
    void nobodyElseDeletesIt() {
        TestUser eva = known("Eva");
        circle.with(eva).makes(ana, eva, "admin");
        for (TestUser other : List.of(bo, cleo, dev, eva))
            circle.deleteBy(other).statusCode(403);
        circle.makes(ana, bo, "creator");
        circle.deleteBy(ana).statusCode(403);
        circle.deleteBy(bo).statusCode(204);
        ana.asks().delete("/api/v1/groups/" + Id.next()).then().statusCode(404);
        ana.asks().delete("/api/v1/groups/hikers").then().statusCode(400);
    }

    @Test
    void nothingIsLeftOfALargeOne() throws SQLException {
        long group = Id.parse(circle.id()).value();
        run("""
                with recursive tmp_n (n) as (values (1) union all select n + 1 from tmp_n limit 1700)
                insert into group_members (id, group_id, user_id, state, role, created_at, since)
                select n, %d, n, 'accepted', 'member', 0, 0 from tmp_n""".formatted(group));
        String event = bo.asks()
                .body(EVENT)
                .post(circle.path("/events"))
                .then()
                .extract()
                .path("id");
        run("""
                with recursive tmp_n (n) as (values (1) union all select n + 1 from tmp_n limit 700)
                insert into event_participants (id, event_id, user_id, response, turn, updated_at)
                select n, %d, n, 'going', n, 0 from tmp_n""".formatted(Id.parse(event).value()));
        circle.deleteBy(ana).statusCode(204);
        nothingIsLeft();
        assertThat(count("select count(*) from event_participants where event_id = ?", event))
                .isZero();
    }

    @Test
    void whatACrashHasBrokenOffGoesOn() throws SQLException {
        // As right after a commit: the mark, and nothing else.
        run("update groups set deleted_at = 1 where id = "
                + Id.parse(circle.id()).value());
        nothingIsLeft();
    }

    @Test
    void whoIsErasedAfterwardsIsNotToldToHaveLeft() throws SQLException {
        circle.deleteBy(ana).statusCode(204);
        for (TestUser gone : List.of(ana, bo, cleo, dev)) {
            Identity.deletes(gone);
            Identity.erases(gone);
        }
        assertThat(Ledger.events(circle).stream().map(Event::type)).endsWith("GroupDeleted");
        nothingIsLeft();
    }

    private void nothingIsLeft() {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            assertThat(Stream.of("groups where id", "group_members where group_id", "events where group_id"))
                    .allSatisfy(rows -> assertThat(count("select count(*) from " + rows + " = ?", circle.id()))
                            .isZero());
        });
    }

    private static int status(TestUser by, String method, String path) {
        return by.asks().request(method, path).then().extract().statusCode();
    }

    private void run(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private int count(String query, String of) throws SQLException {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(query)) {
            select.setLong(1, Id.parse(of).value());
            try (var row = select.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }
}
