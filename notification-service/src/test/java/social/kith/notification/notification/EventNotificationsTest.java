package social.kith.notification.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static social.kith.notification.EventScene.answers;
import static social.kith.notification.EventScene.cancels;
import static social.kith.notification.EventScene.changes;
import static social.kith.notification.EventScene.moves;
import static social.kith.notification.EventScene.movesUp;
import static social.kith.notification.EventScene.reminderDue;
import static social.kith.notification.Scene.event;
import static social.kith.notification.Scene.group;
import static social.kith.notification.Scene.joined;
import static social.kith.notification.Scene.kindsOf;
import static social.kith.notification.Scene.member;
import static social.kith.notification.Scene.notificationsOf;
import static social.kith.notification.Scene.person;
import static social.kith.notification.Scene.unreadCount;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import social.kith.people.testkit.Identity;
import social.kith.platform.id.Id;
import social.kith.platform.testkit.TestUser;

/** What those are told who come to an event: Ana made it and goes herself, Bo goes, Cleo waits, Dev does not come. */
@QuarkusTest
class EventNotificationsTest {
    private static final String BROCKEN = "Up the Brocken";

    @Inject
    AgroalDataSource database;

    private TestUser ana;
    private TestUser bo;
    private TestUser cleo;
    private TestUser dev;
    private Id hikers;
    private Id brocken;

    @BeforeEach
    void begin() {
        ana = person("Ana");
        bo = person("Bo");
        cleo = person("Cleo");
        dev = person("Dev");
        hikers = group("Sunday hikers", ana);
        brocken = event(hikers, ana, BROCKEN);
        for (TestUser member : List.of(bo, cleo, dev)) joined(hikers, member, "invitation");
        answers(ana, brocken, hikers, "going");
        answers(bo, brocken, hikers, "going");
        answers(cleo, brocken, hikers, "waiting");
        answers(dev, brocken, hikers, "going");
        answers(dev, brocken, hikers, "not_going");
    }

    @Test
    void whoIsGoingIsRemindedAndNobodyElse() {
        reminderDue(brocken, hikers, BROCKEN);
        for (TestUser going : List.of(ana, bo))
            notificationsOf(going)
                    .body("items.kind", contains("event_reminder"))
                    .body(
                            "items[0].message",
                            equalTo("Up the Brocken in Sunday hikers begins on Sunday, 2 May 2027, 09:00 CEST."))
                    .body("items[0].actorCount", equalTo(0))
                    .body("items[0].subject.type", equalTo("event"))
                    .body("items[0].subject.url", equalTo("/events/" + brocken));
        for (TestUser other : List.of(cleo, dev)) assertThat(messagesTo(other)).isEmpty();
    }

    @Test
    void aReminderIsGoneForWhoDoesNotComeAfterAll() {
        reminderDue(brocken, hikers, BROCKEN);
        answers(bo, brocken, hikers, "not_going");
        assertThat(messagesTo(bo)).isEmpty();
        assertThat(unreadCount(bo)).isZero();
        assertThat(messagesTo(ana)).hasSize(1);
    }

    @Test
    void aReminderIsGoneWithItsTimeAndAnotherComesForTheNewOne() {
        reminderDue(brocken, hikers, BROCKEN);
        changes(ana, brocken, hikers, "Up the hill", "Europe/Berlin", "title");
        assertThat(messagesTo(ana)).hasSize(1);
        changes(ana, brocken, hikers, BROCKEN, "Europe/Paris", "time_zone");
        assertThat(messagesTo(ana)).as("at the same time by another clock").hasSize(1);
        moves(bo, brocken, hikers, BROCKEN);
        assertThat(messagesTo(ana)).containsExactly(moved("Bo Test", "10:00"));
        bo.asks().post("/api/v1/notifications/read-all").then().statusCode(204);
        reminderDue(brocken, hikers, BROCKEN);
        assertThat(messagesTo(bo))
                .containsExactly(
                        "Up the Brocken in Sunday hikers begins on Sunday, 2 May 2027, 10:00 CEST.",
                        moved("Ana Test", "10:00"));
    }

    @Test
    void aCancelledEventIsSaidToBeToWhoWasComingAndItsReminderIsGone() {
        reminderDue(brocken, hikers, BROCKEN);
        cancels(ana, brocken, hikers, BROCKEN);
        for (TestUser coming : List.of(bo, cleo))
            assertThat(messagesTo(coming)).containsExactly("Ana Test cancelled Up the Brocken in Sunday hikers.");
        for (TestUser other : List.of(ana, dev)) assertThat(messagesTo(other)).isEmpty();
    }

    @Test
    void aNewStartZoneOrPlaceIsToldToWhoIsGoingOrWaitingButNotToWhoeverChangedIt() {
        moves(ana, brocken, hikers, BROCKEN);
        for (TestUser coming : List.of(bo, cleo))
            notificationsOf(coming)
                    .body("items.kind", contains("event_changed"))
                    .body("items.message", contains(moved("Ana Test", "10:00")))
                    .body("items[0].actors.firstName", contains("Ana"));
        for (TestUser other : List.of(ana, dev)) assertThat(messagesTo(other)).isEmpty();
    }

    @Test
    void nothingElseThatChangesIsTold() {
        changes(ana, brocken, hikers, BROCKEN, "Europe/Berlin", "title", "description", "capacity");
        assertThat(messagesTo(bo)).isEmpty();
    }

    @Test
    void whatChangesBeforeItIsReadIsOneThatSaysAllOfIt() {
        changes(ana, brocken, hikers, BROCKEN, "Europe/Berlin", "place");
        assertThat(messagesTo(bo)).containsExactly("Ana Test changed the place of Up the Brocken in Sunday hikers.");
        changes(dev, brocken, hikers, BROCKEN, "Europe/London", "time_zone");
        assertThat(messagesTo(bo))
                .containsExactly("Dev Test and Ana Test moved Up the Brocken in Sunday hikers"
                        + " to Sunday, 2 May 2027, 09:00 BST and to another place.");
        assertThat(unreadCount(bo)).isEqualTo(1);
        cancels(ana, brocken, hikers, BROCKEN);
        assertThat(messagesTo(bo)).containsExactly("Ana Test cancelled Up the Brocken in Sunday hikers.");
        bo.asks().post("/api/v1/notifications/read-all").then().statusCode(204);
        changes(ana, brocken, hikers, BROCKEN, "Europe/Berlin", "place");
        assertThat(messagesTo(bo)).hasSize(2);
    }

    @Test
    void whoGetsAPlaceIsToldSoUntilTheyGiveItBack() {
        movesUp(cleo, brocken, hikers);
        notificationsOf(cleo)
                .body("items.kind", contains("event_changed"))
                .body("items.message", contains("A place got free: you are going to Up the Brocken in Sunday hikers."))
                .body("items[0].actorCount", equalTo(0));
        moves(ana, brocken, hikers, BROCKEN);
        assertThat(messagesTo(cleo)).hasSize(2);
        answers(cleo, brocken, hikers, "not_going");
        assertThat(messagesTo(cleo)).containsExactly(moved("Ana Test", "10:00"));
    }

    @Test
    void ofACancelledEventNeitherThatItIsNewIsLeftNorThatAPlaceGotFree() {
        String place = "A place got free: you are going to Up the Brocken in Sunday hikers.";
        movesUp(cleo, brocken, hikers);
        Id other = event(hikers, ana, "Down again");
        movesUp(cleo, other, hikers);
        assertThat(messagesTo(cleo)).hasSize(2).contains(place);
        assertThat(kindsOf(bo)).containsExactly("new_event");
        cancels(ana, other, hikers, "Down again");
        notificationsOf(cleo).body("items.message", contains("Ana Test cancelled Down again in Sunday hikers.", place));
        assertThat(kindsOf(bo)).isEmpty();
        assertThat(unreadCount(bo)).isZero();
    }

    @Test
    void whoLeavesIsToldNothingMoreAndNothingIsLeft() {
        moves(ana, brocken, hikers, BROCKEN);
        member("MemberLeft", hikers, bo);
        assertThat(messagesTo(bo)).isEmpty();
        joined(hikers, bo, "invitation");
        reminderDue(brocken, hikers, BROCKEN);
        cancels(ana, brocken, hikers, BROCKEN);
        assertThat(messagesTo(bo))
                .as("their answer ended with their membership")
                .isEmpty();
    }

    @Test
    void ofTheErasedNoAnswerIsLeftWheneverItIsHeardOf() throws SQLException {
        Identity.erases(bo);
        answers(bo, brocken, hikers, "going");
        try (var connection = database.getConnection();
                var select =
                        connection.prepareStatement("select count(*) from event_answer_replicas where user_id = ?")) {
            select.setLong(1, bo.id().value());
            try (var row = select.executeQuery()) {
                row.next();
                assertThat(row.getInt(1)).isZero();
            }
        }
    }

    private static String moved(String by, String at) {
        return by + " moved Up the Brocken in Sunday hikers to Sunday, 2 May 2027, " + at + " CEST.";
    }

    /** But for the event being new, which is told elsewhere. */
    private static List<String> messagesTo(TestUser user) {
        return notificationsOf(user).extract().path("items.findAll { it.kind != 'new_event' }.message");
    }
}
