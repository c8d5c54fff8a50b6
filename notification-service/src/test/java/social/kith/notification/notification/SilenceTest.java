package social.kith.notification.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static social.kith.notification.Scene.asksToJoin;
import static social.kith.notification.Scene.event;
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
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import social.kith.people.testkit.Identity;
import social.kith.people.testkit.SocialGraph;
import social.kith.platform.event.Event;
import social.kith.platform.id.Id;
import social.kith.platform.testkit.Neighbour;
import social.kith.platform.testkit.TestUser;

/** What people are told of each other while one mutes or blocks the other, and after that. */
@QuarkusTest
class SilenceTest {
    @Inject
    AgroalDataSource database;

    private TestUser ana;
    private TestUser bo;
    private TestUser cleo;
    private Id hikers;

    @BeforeEach
    void begin() {
        ana = person("Ana");
        bo = person("Bo");
        cleo = person("Cleo");
        hikers = group("Sunday hikers", cleo);
        for (TestUser member : new TestUser[] {ana, bo}) joined(hikers, member, "invitation");
    }

    @ParameterizedTest
    @EnumSource
    void whatWasToldIsHiddenFromThatReaderWhileItLastsAndBackAsItWas(Silence silence) {
        event(hikers, ana, "Up the Brocken");
        asksToJoin(group("Readers", cleo), ana, cleo);
        writes(ana, Id.next(), 1, cleo);
        event(hikers, bo, "Down again");
        var before = notificationsOf(cleo).extract().asString();
        silence.begin(cleo, ana);
        notificationsOf(cleo).body("items.message", contains("Bo Test created the event Down again in Sunday hikers."));
        assertThat(unreadCount(cleo)).isEqualTo(1);
        assertThat(kindsOf(bo)).containsExactly("new_event");
        silence.end(cleo, ana);
        assertThat(notificationsOf(cleo).extract().asString()).isEqualTo(before);
        assertThat(unreadCount(cleo)).isEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource
    void whatHappensWhileItLastsIsToldNeitherThenNorAfterwards(Silence silence) {
        silence.begin(cleo, ana);
        event(hikers, ana, "Up the Brocken");
        writesInGroup(ana, hikers, 1);
        invited(group("Readers", ana), cleo, ana);
        assertThat(kindsOf(cleo)).isEmpty();
        assertThat(kindsOf(bo)).containsExactly("new_message", "new_event");
        silence.end(cleo, ana);
        assertThat(kindsOf(cleo)).isEmpty();
        assertThat(unreadCount(cleo)).isZero();
        event(hikers, ana, "Down again");
        assertThat(kindsOf(cleo)).containsExactly("new_event");
    }

    @ParameterizedTest
    @EnumSource
    void ofWhatHappensWhileItLastsNoRowIsMade(Silence silence) throws SQLException {
        writesInGroup(bo, hikers, 1);
        silence.begin(cleo, ana);
        event(hikers, ana, "Up the Brocken");
        writesInGroup(ana, hikers, 2);
        assertThat(number("select count(*) from notifications where user_id = ?1", cleo))
                .as("that Bo wrote")
                .isOne();
        assertThat(number("select count(*) from notification_actors where actor_id = ?1", ana))
                .as("told to Bo")
                .isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource
    void amongSeveralTheOthersAreStillTold(Silence silence) {
        writesInGroup(ana, hikers, 1);
        writesInGroup(bo, hikers, 2);
        silence.begin(cleo, ana);
        notificationsOf(cleo)
                .body("items[0].message", equalTo("Bo Test wrote in Sunday hikers."))
                .body("items[0].actorCount", equalTo(1));
        String before = notificationsOf(cleo).extract().asString();
        writesInGroup(ana, hikers, 3);
        assertThat(notificationsOf(cleo).extract().asString()).isEqualTo(before);
        silence.end(cleo, ana);
        notificationsOf(cleo)
                .body("items[0].message", equalTo("Bo Test and Ana Test wrote in Sunday hikers."))
                .body("items[0].actorCount", equalTo(2));
    }

    @ParameterizedTest
    @EnumSource
    void whatIsHiddenIsNotReadUnseen(Silence silence) {
        event(hikers, ana, "Up the Brocken");
        Id talk = Id.next();
        writes(ana, talk, 1, cleo);
        String hidden = notificationsOf(cleo).extract().path("items.find { it.kind == 'new_event' }.id");
        silence.begin(cleo, ana);
        cleo.asks().post("/api/v1/notifications/" + hidden + "/read").then().statusCode(404);
        cleo.asks().post("/api/v1/notifications/read-all").then().statusCode(204);
        silence.end(cleo, ana);
        notificationsOf(cleo).body("items.read", contains(false, false));
        writes(ana, talk, 2, cleo);
        assertThat(kindsOf(cleo)).containsExactly("new_message", "new_event");
    }

    @Test
    void whoIsMutedIsToldOfWhoMutesThem() {
        SocialGraph.mutes(cleo, ana);
        event(hikers, cleo, "Up the Brocken");
        notificationsOf(ana)
                .body("items.message", contains("Cleo Test created the event Up the Brocken in Sunday hikers."));
    }

    @Test
    void itLastsUntilTheLastReasonIsGone() {
        event(hikers, ana, "Before");
        for (Silence each : Silence.values()) each.begin(cleo, ana);
        for (Silence each : Silence.values()) {
            assertThat(kindsOf(cleo)).isEmpty();
            event(hikers, ana, "Before the end of " + each);
            each.end(cleo, ana);
        }
        notificationsOf(cleo).body("items.message", contains("Ana Test created the event Before in Sunday hikers."));
    }

    @Test
    void itLastsWhereItBeganAgainInTheMillisecondInWhichItEnded() {
        event(hikers, ana, "Before");
        long position = System.currentTimeMillis() * 1000 + 996;
        var graph = Neighbour.of("social-graph");
        String data = "{\"blockerId\": \"%s\", \"blockedId\": \"%s\"}".formatted(cleo.id(), ana.id());
        for (String type : List.of("UserBlocked", "UserUnblocked", "UserBlocked"))
            graph.resend(new Event("social-graph", ++position, type, cleo.id() + ":" + ana.id(), data, null));
        graph.awaitApplied(position);
        event(hikers, ana, "Meanwhile");
        SocialGraph.unblocks(cleo, ana);
        notificationsOf(cleo).body("items.message", contains("Ana Test created the event Before in Sunday hikers."));
    }

    @Test
    void whatIsHiddenIsNotInWhatSomebodyTakesWithThem() {
        event(hikers, ana, "Up the Brocken");
        SocialGraph.mutes(cleo, ana);
        cleo.asks().get("/internal/personal-data").then().statusCode(200).body("notifications", empty());
    }

    @Test
    void ofAnErasedUserNoSilenceIsLeft() throws SQLException {
        SocialGraph.mutes(cleo, ana);
        SocialGraph.blocks(ana, bo);
        SocialGraph.unblocks(ana, bo);
        assertThat(silencesOf(ana)).isEqualTo(2);
        Identity.erases(ana);
        assertThat(silencesOf(ana)).isZero();
        SocialGraph.mutes(bo, ana);
        assertThat(silencesOf(ana)).isZero();
    }

    private int silencesOf(TestUser user) throws SQLException {
        return number("select count(*) from silence_replicas where user_id = ?1 or other_id = ?1", user);
    }

    private int number(String query, TestUser user) throws SQLException {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(query)) {
            select.setLong(1, user.id().value());
            try (var row = select.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }
}
