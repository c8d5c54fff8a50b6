package social.kith.notification.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static social.kith.notification.Scene.asksToJoin;
import static social.kith.notification.Scene.follow;
import static social.kith.notification.Scene.followAccepted;
import static social.kith.notification.Scene.group;
import static social.kith.notification.Scene.invited;
import static social.kith.notification.Scene.joined;
import static social.kith.notification.Scene.kindsOf;
import static social.kith.notification.Scene.notificationsOf;
import static social.kith.notification.Scene.person;
import static social.kith.notification.Scene.unreadCount;
import static social.kith.notification.Scene.writes;
import static social.kith.notification.Scene.writesInGroup;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import social.kith.people.testkit.Identity;
import social.kith.platform.id.Id;
import social.kith.platform.identity.UserCard;
import social.kith.platform.testkit.TestUser;

/** What becomes of notifications when people change, leave, come back and are erased. */
@QuarkusTest
class UserTest {
    @Inject
    AgroalDataSource database;

    private TestUser ana;
    private TestUser bo;
    private TestUser cleo;

    @BeforeEach
    void begin() {
        ana = person("Ana");
        bo = person("Bo");
        cleo = person("Cleo");
    }

    @Test
    void whatADeletedUserDidIsNotToldUntilTheyAreBack() {
        follow("FollowRequested", Id.next(), ana, cleo);
        followAccepted(Id.next(), bo, cleo, false);
        writes(ana, Id.next(), 1, cleo);
        var before = notificationsOf(cleo).extract().asString();
        Identity.deletes(ana);
        assertThat(kindsOf(cleo)).containsExactly("new_follower");
        assertThat(unreadCount(cleo)).isEqualTo(1);
        cleo.asks().get("/api/v1/notifications?unread=true").then().body("items", hasSize(1));
        Identity.restores(ana);
        assertThat(unreadCount(cleo)).isEqualTo(2);
        assertThat(notificationsOf(cleo).extract().asString()).isEqualTo(before);
    }

    @Test
    void whatADeletedUserDidIsNotReadUnseen() {
        follow("FollowRequested", Id.next(), ana, cleo);
        writes(ana, Id.next(), 1, cleo);
        followAccepted(Id.next(), bo, cleo, false);
        String hidden = notificationsOf(cleo).extract().path("items.find { it.kind == 'follow_request' }.id");
        Identity.deletes(ana);
        cleo.asks().post("/api/v1/notifications/" + hidden + "/read").then().statusCode(404);
        cleo.asks().post("/api/v1/notifications/read-all").then().statusCode(204);
        assertThat(unreadCount(cleo)).isZero();
        Identity.restores(ana);
        assertThat(unreadCount(cleo)).isEqualTo(1);
        cleo.asks()
                .get("/api/v1/notifications?unread=true")
                .then()
                .body("items.kind", containsInAnyOrder("follow_request", "new_message"));
        cleo.asks().post("/api/v1/notifications/" + hidden + "/read").then().statusCode(204);
        cleo.asks().post("/api/v1/notifications/" + hidden + "/read").then().statusCode(204);
        assertThat(unreadCount(cleo)).isZero();
    }

    @Test
    void amongSeveralTheOthersAreStillTold() {
        Id hikers = group("Sunday hikers", ana);
        for (TestUser member : new TestUser[] {bo, cleo}) joined(hikers, member, "invitation");
        writesInGroup(ana, hikers, 1);
        writesInGroup(bo, hikers, 2);
        Identity.deletes(bo);
        notificationsOf(cleo)
                .body("items[0].message", equalTo("Ana Test wrote in Sunday hikers."))
                .body("items[0].actorCount", equalTo(1));
        Identity.deletes(ana);
        assertThat(kindsOf(cleo)).isEmpty();
        Identity.restores(bo);
        notificationsOf(cleo).body("items[0].message", equalTo("Bo Test wrote in Sunday hikers."));
        Identity.restores(ana);
        notificationsOf(cleo)
                .body("items[0].message", equalTo("Bo Test and Ana Test wrote in Sunday hikers."))
                .body("items[0].actorCount", equalTo(2));
    }

    @Test
    void whatNobodyIsNamedForIsToldAllTheSame() {
        Id hikers = group("Sunday hikers", ana);
        asksToJoin(hikers, cleo, ana);
        joined(hikers, cleo, "request");
        Identity.deletes(ana);
        assertThat(kindsOf(cleo)).containsExactly("group_join_accepted");
    }

    @Test
    void whoComesBackFindsWhatTheyWereTold() {
        followAccepted(Id.next(), bo, ana, false);
        Identity.deletes(ana);
        followAccepted(Id.next(), cleo, ana, false);
        Identity.restores(ana);
        notificationsOf(ana).body("items.message", contains("Cleo Test and Bo Test started following you."));
    }

    @Test
    void whoIsErasedLeavesNothing() throws SQLException {
        Id hikers = group("Sunday hikers", ana);
        joined(hikers, bo, "invitation");
        joined(hikers, cleo, "invitation");
        follow("FollowRequested", Id.next(), bo, cleo);
        followAccepted(Id.next(), cleo, bo, false);
        invited(group("Readers", bo), cleo, bo);
        writesInGroup(ana, hikers, 1);
        writesInGroup(bo, hikers, 2);
        Id talk = Id.next();
        writes(bo, talk, 1, ana);
        bo.asks().post("/api/v1/notifications/read-all").then().statusCode(204);
        Identity.deletes(bo);
        Identity.erases(bo);
        Identity.erases(bo);
        for (String query : new String[] {
            "select count(*) from notifications where user_id = ?",
            "select count(*) from notification_actors where actor_id = ?",
            "select count(*) from conversation_marks where user_id = ?"
        }) assertThat(count(query, bo.id())).as(query).isZero();
        assertThat(kindsOf(ana)).isEmpty();
        notificationsOf(cleo).body("items.message", contains("Ana Test wrote in Sunday hikers."));
        assertThat(unreadCount(cleo)).isZero();
    }

    @Test
    void whatAnErasedUserDidBeforeAndIsHeardOfLaterIsNotTold() {
        TestUser unheardOf = TestUser.named("Nia");
        Identity.erases(unheardOf);
        followAccepted(Id.next(), unheardOf, ana, false);
        followAccepted(Id.next(), ana, unheardOf, false);
        Id talk = Id.next();
        writes(unheardOf, talk, 1, ana);
        assertThat(kindsOf(ana)).isEmpty();
        assertThat(kindsOf(unheardOf)).isEmpty();
    }

    @Test
    void whatSomebodyDidWhoIsHeardOfLaterIsToldThen() {
        TestUser late = TestUser.named("Nia");
        followAccepted(Id.next(), late, ana, false);
        assertThat(kindsOf(ana)).isEmpty();
        Identity.registers(late);
        notificationsOf(ana).body("items.message", contains("Nia Test started following you."));
        TestUser back = TestUser.named("Eva");
        Identity.restores(back);
        followAccepted(Id.next(), back, ana, false);
        notificationsOf(ana).body("items[0].message", equalTo("Eva Test and Nia Test started following you."));
    }

    @Test
    void aChangedNameIsInWhatWasToldBefore() {
        followAccepted(Id.next(), bo, ana, false);
        Identity.changes(UserCard.of(bo.id(), "Bob", "Ray", "bob", null, true));
        notificationsOf(ana)
                .body("items[0].message", equalTo("Bob Ray started following you."))
                .body("items[0].actors.nickname", contains("bob"));
    }

    @Test
    void oneIsGivenWhatOneWasToldAndNothingThatOthersWere() {
        followAccepted(Id.next(), bo, ana, false);
        follow("FollowRequested", Id.next(), cleo, ana);
        followAccepted(Id.next(), bo, cleo, false);
        Identity.deletes(cleo);
        data(ana)
                .body("size()", equalTo(3))
                .body("notifications.message", contains("Bo Test started following you."))
                .body("notifications[0].kind", equalTo("new_follower"), "notifications[0].read", equalTo(false))
                .body("notifications[0].actors.id", contains(bo.id().toString()));
        data(bo).body("notifications", empty());
    }

    private static ValidatableResponse data(TestUser user) {
        return user.asks().get("/internal/personal-data").then().statusCode(200);
    }

    private int count(String query, Id of) throws SQLException {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(query)) {
            select.setLong(1, of.value());
            try (var row = select.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }
}
