package social.kith.socialgraph.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static social.kith.socialgraph.Following.answer;
import static social.kith.socialgraph.Following.block;
import static social.kith.socialgraph.Following.follow;
import static social.kith.socialgraph.Following.known;
import static social.kith.socialgraph.Following.lookAt;
import static social.kith.socialgraph.Following.mute;
import static social.kith.socialgraph.Following.relationship;
import static social.kith.socialgraph.Following.requestsOf;
import static social.kith.socialgraph.Following.sentBy;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import social.kith.people.testkit.Identity;
import social.kith.platform.event.Event;
import social.kith.platform.id.Id;
import social.kith.platform.identity.UserCard;
import social.kith.platform.json.JsonRules;
import social.kith.platform.testkit.Neighbour;
import social.kith.platform.testkit.TestUser;
import social.kith.platform.testkit.Topic;

/** What becomes of all that is between people when they change, leave, come back and are erased. */
@QuarkusTest
class SweepTest {
    @Inject
    AgroalDataSource database;

    @Inject
    Sweeps sweeps;

    private TestUser ana;
    private TestUser bo;
    private TestUser cleo;

    @BeforeEach
    void meet() {
        ana = known(TestUser.named("Ana"));
        bo = known(TestUser.named("Bo"));
        cleo = known(TestUser.reserved("Cleo"));
    }

    @Test
    void whoIsErasedLeavesNothingAndEveryEndIsTold() throws SQLException {
        TestUser dev = known(TestUser.reserved("Dev"));
        TestUser eva = known(TestUser.named("Eva"));
        follow(ana, bo);
        follow(bo, ana);
        follow(ana, cleo);
        follow(cleo, ana);
        follow(ana, dev);
        answer(dev, requestsOf(dev).extract().path("items[0].id"), "decline");
        follow(bo, cleo);
        block(bo, dev);
        block(ana, eva);
        mute(ana, bo);
        mute(cleo, ana);
        Identity.deletes(ana);
        Identity.erases(ana);
        Identity.erases(ana);
        awaitNothingLeftOf(ana);
        assertThat(rows(bo)).isEqualTo(1);
        relationship(bo, dev).body("blocking", equalTo(true));
        requestsOf(cleo).body("items.user.firstName", contains("Bo"));
        try (var topic = Topic.of("social-graph")) {
            topic.next("FollowEnded", ana.id() + ":" + bo.id());
            topic.next("FollowEnded", bo.id() + ":" + ana.id());
            topic.next("FollowWithdrawn", ana.id() + ":" + cleo.id());
            topic.next("FollowEnded", cleo.id() + ":" + ana.id());
            topic.next("UserUnblocked", ana.id() + ":" + eva.id());
            topic.next("UserUnmuted", ana.id() + ":" + bo.id());
            topic.next("UserUnmuted", cleo.id() + ":" + ana.id());
            assertThat(topic.awaitEvents(events -> true))
                    .filteredOn(event -> event.key().equals(ana.id() + ":" + dev.id()))
                    .extracting(Event::type)
                    .containsExactly("FollowRequested", "FollowDeclined");
        }
    }

    @Test
    void anErasureThatIsBrokenOffGoesOnAndTellsEveryEndOnce() throws SQLException {
        int many = 620;
        followedByMany(ana, many);
        // Whatever takes the last fifty fails, as if the service went down in the middle of its slice.
        update("""
                create trigger broken before delete on followers
                when old.followee_id = %1$d and (select count(*) from followers where followee_id = %1$d) <= 50
                begin select raise(abort, 'broken off'); end""".formatted(ana.id().value()));
        Identity.erases(ana);
        awaitRows(ana, many - 520);
        assertThatThrownBy(() -> sweeps.goOn(sweeps.unfinished().getFirst())).hasStackTraceContaining("broken off");
        assertThat(rows(ana)).isEqualTo(many - 520);
        // Others write meanwhile.
        follow(bo, cleo).statusCode(200);
        update("drop trigger broken");
        awaitNothingLeftOf(ana);
        try (var topic = Topic.of("social-graph")) {
            var ends = topic.awaitEvents(events -> endsOf(ana, events).size() >= many);
            assertThat(endsOf(ana, ends)).doesNotHaveDuplicates().hasSize(many);
        }
    }

    private static List<String> endsOf(TestUser followee, List<Event> events) {
        return events.stream()
                .filter(event -> event.type().equals("FollowEnded"))
                .map(Event::key)
                .filter(key -> key.endsWith(":" + followee.id()))
                .toList();
    }

    @Test
    void somebodyNeverHeardOfIsErasedOrRestoredAllTheSame() {
        TestUser unheardOf = TestUser.named("Nia");
        Identity.deletes(unheardOf);
        lookAt(ana, unheardOf).statusCode(404);
        Identity.erases(unheardOf);
        TestUser back = TestUser.named("Eva");
        Identity.restores(back);
        follow(ana, back).statusCode(200).body("following", equalTo("accepted"));
    }

    @Test
    void aProfileThatTurnsPublicLetsInWhoAsked() {
        follow(ana, cleo);
        follow(bo, cleo);
        Identity.changes(card(cleo, true));
        relationship(ana, cleo).body("following", equalTo("accepted"));
        requestsOf(cleo).body("items", hasSize(0));
        try (var topic = Topic.of("social-graph")) {
            assertThat(topic.next("FollowAccepted", bo.id() + ":" + cleo.id()).data())
                    .contains("\"requested\":true");
        }
        Identity.changes(card(cleo, false));
        relationship(ana, cleo).body("following", equalTo("accepted"));
    }

    @Test
    void howeverManyHaveAskedAllAreLetIn() throws SQLException {
        manyStandTo(cleo, 620, "requested");
        Identity.changes(card(cleo, true));
        // The first of them at once, the others soon.
        assertThat(accepted(cleo)).isGreaterThanOrEqualTo(20);
        await().atMost(Duration.ofSeconds(20)).until(() -> accepted(cleo) == 620);
    }

    private int accepted(TestUser user) throws SQLException {
        return count("select count(*) from followers where followee_id = ?1 and state = 'accepted'", user);
    }

    @Test
    void aChangeThatLeavesAProfilePrivateLetsNobodyIn() {
        follow(ana, cleo);
        Identity.changes(UserCard.of(cleo.id(), "Cléo", "Test", null, null, false));
        requestsOf(cleo).body("items.user.firstName", contains("Ana"));
        sentBy(ana).body("items.user.firstName", contains("Cléo"));
    }

    @Test
    void whoAsksBeforeTheProfileIsHeardToBePublicIsLetInToo() throws Exception {
        long told = System.currentTimeMillis() * 1000 + 500;
        follow(ana, cleo).body("following", equalTo("requested"));
        var identity = Neighbour.of("identity");
        identity.resend(turnedPublic(cleo, told));
        identity.awaitApplied(told);
        relationship(ana, cleo).body("following", equalTo("accepted"));
    }

    private static Event turnedPublic(TestUser user, long position) throws Exception {
        String data =
                JsonRules.forEvents().writeValueAsString(Map.of("user", card(user, true), "connections", "everyone"));
        return new Event("identity", position, "ProfileChanged", user.id().toString(), data, null);
    }

    @Test
    void anOldChangeThatIsHeardAgainLetsNobodyInWhoAskedLater() throws Exception {
        follow(ana, cleo);
        var identity = Neighbour.of("identity");
        identity.isForgotten();
        long before = Instant.now().minusSeconds(60).toEpochMilli() * 1000;
        identity.resend(turnedPublic(cleo, before));
        Identity.changes(cleo.card());
        requestsOf(cleo).body("items.user.firstName", contains("Ana"));
    }

    private static UserCard card(TestUser user, boolean isPublic) {
        var card = user.card();
        return UserCard.of(card.id(), "" + card.firstName(), "" + card.lastName(), null, null, isPublic);
    }

    private void followedByMany(TestUser user, int number) throws SQLException {
        manyStandTo(user, number, "accepted");
    }

    private void manyStandTo(TestUser user, int number, String state) throws SQLException {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement("insert into followers values (?1, ?2, ?3, ?4, 0, ?1, 0)")) {
            for (int i = 0; i < number; i++) {
                insert.setLong(1, Id.next().value());
                insert.setLong(2, Id.next().value());
                insert.setLong(3, user.id().value());
                insert.setString(4, state);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private void awaitNothingLeftOf(TestUser user) {
        awaitRows(user, 0);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> count("select count(*) from sweeps where user_id = ?1", user) == 0);
    }

    private void awaitRows(TestUser user, int number) {
        await().atMost(Duration.ofSeconds(20)).until(() -> rows(user) == number);
    }

    private int rows(TestUser user) throws SQLException {
        return count("select count(*) from followers where follower_id = ?1 or followee_id = ?1", user);
    }

    private int count(String query, TestUser user) throws SQLException {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(query)) {
            select.setLong(1, user.id().value());
            try (var row = select.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    private void update(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
