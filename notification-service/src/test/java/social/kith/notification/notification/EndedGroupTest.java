package social.kith.notification.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static social.kith.notification.EventScene.answers;
import static social.kith.notification.EventScene.groupDeleted;
import static social.kith.notification.EventScene.groupIsCalled;
import static social.kith.notification.EventScene.hasRole;
import static social.kith.notification.Scene.asksToJoin;
import static social.kith.notification.Scene.comments;
import static social.kith.notification.Scene.event;
import static social.kith.notification.Scene.group;
import static social.kith.notification.Scene.invited;
import static social.kith.notification.Scene.joined;
import static social.kith.notification.Scene.kindsOf;
import static social.kith.notification.Scene.member;
import static social.kith.notification.Scene.mentions;
import static social.kith.notification.Scene.notificationsOf;
import static social.kith.notification.Scene.person;
import static social.kith.notification.Scene.reads;
import static social.kith.notification.Scene.unreadCount;
import static social.kith.notification.Scene.writesInGroup;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import social.kith.notification.Scene.Post;
import social.kith.platform.id.Id;
import social.kith.platform.testkit.TestUser;

/** What becomes of what was told of a group as the group changes and ends. */
@QuarkusTest
class EndedGroupTest {
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
        hikers = group("Sunday hikers", ana);
        joined(hikers, bo, "invitation");
    }

    @Test
    void aGroupIsCalledAsItIsNow() {
        event(hikers, ana, "Up the Brocken");
        groupIsCalled(hikers, "Monday hikers");
        notificationsOf(bo)
                .body("items.message", contains("Ana Test created the event Up the Brocken in Monday hikers."));
    }

    @Test
    void withAGroupAllGoesThatWasToldOfItAndNothingMoreIsTold() {
        var post = Post.by(bo, hikers);
        event(hikers, ana, "Up the Brocken");
        writesInGroup(ana, hikers, 1);
        comments(ana, post);
        mentions(ana, bo, post, Id.next());
        invited(hikers, cleo, bo);
        asksToJoin(hikers, person("Dev"), ana);
        invited(group("Readers", ana), bo, ana);
        groupDeleted(hikers);
        for (int times = 0; times < 2; times++) {
            assertThat(kindsOf(bo)).containsExactly("group_invitation");
            for (TestUser user : new TestUser[] {ana, cleo}) {
                assertThat(kindsOf(user)).isEmpty();
                assertThat(unreadCount(user)).isZero();
            }
            writesInGroup(ana, hikers, 2);
            comments(ana, post);
            mentions(ana, bo, post, Id.next());
        }
    }

    @Test
    void ofALargeGroupAllIsHiddenAtOnceAndSlicesGoUntilNothingIsLeft() throws SQLException {
        event(hikers, ana, "Up the Brocken");
        String copy = """
                with recursive numbers (n) as (values (1) union all select n + 1 from numbers where n < %d)
                """.formatted(2 * EndedGroups.SLICE + 1);
        change(copy + """
                insert into notifications (id, user_id, kind, subject_type, subject_id, group_id, read, resolved, gone,
                    created_at, updated_at, about, cause, change)
                select id + n, user_id, kind, subject_type, subject_id, group_id, 0, 0, 0, 0, 0, about, cause || n, 0
                from notifications, numbers where group_id = ?1 and kind = 'new_event'""");
        change(copy + """
                insert into message_replicas (conversation_id, seq, sender_id, sent_at, cause)
                select ?1, n, 1, 0, n from numbers""");
        groupDeleted(hikers);
        assertThat(kindsOf(bo)).isEmpty();
        assertThat(unreadCount(bo)).isZero();
        await().untilAsserted(() -> assertThat(number("select finished from ended_groups where id = ?1"))
                .isOne());
        assertThat(number("select count(*) from notifications where group_id = ?1 and gone = 0"))
                .isZero();
        assertThat(number("select count(*) from message_replicas where conversation_id = ?1"))
                .isZero();
    }

    @Test
    void ofADeletedGroupNothingIsKept() throws SQLException {
        Id brocken = event(hikers, ana, "Up the Brocken");
        answers(bo, brocken, hikers, "going");
        writesInGroup(ana, hikers, 1);
        reads(bo, hikers, 1);
        groupDeleted(hikers);
        writesInGroup(ana, hikers, 2);
        for (String rows : new String[] {
            "group_replicas where id",
            "group_member_replicas where group_id",
            "event_replicas where group_id",
            "message_replicas where conversation_id",
            "conversation_marks where conversation_id"
        }) assertThat(number("select count(*) from " + rows + " = ?1")).as(rows).isZero();
        hikers = brocken;
        assertThat(number("select count(*) from event_answer_replicas where event_id = ?1"))
                .isZero();
    }

    @Test
    void whoDecidesNoLongerIsNotAskedEither() {
        joined(hikers, cleo, "invitation");
        asksToJoin(hikers, person("Dev"), ana, bo, cleo);
        hasRole(bo, hikers, "member");
        hasRole(cleo, hikers, "admin");
        assertThat(kindsOf(bo)).isEmpty();
        for (TestUser decider : new TestUser[] {ana, cleo})
            assertThat(kindsOf(decider)).containsExactly("group_join_request");
    }

    @Test
    void whoDecidesFromNowOnIsToldOfTheRequestsThatWait() {
        TestUser dev = person("Dev");
        asksToJoin(hikers, dev, ana);
        asksToJoin(hikers, person("Eve"), ana);
        asksToJoin(group("Readers", ana), dev, ana);
        member("JoinRequestDeclined", hikers, dev);
        for (String role : new String[] {"admin", "admin", "member", "admin"}) hasRole(bo, hikers, role);
        notificationsOf(bo)
                .body("items.message", contains("Eve Test asked to join Sunday hikers."))
                .body("items[0].actions", hasSize(2))
                .body("items[0].resolved", equalTo(false));
    }

    private void change(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setLong(1, hikers.value());
            statement.executeUpdate();
        }
    }

    private int number(String query) throws SQLException {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(query)) {
            select.setLong(1, hikers.value());
            try (var row = select.executeQuery()) {
                return row.next() ? row.getInt(1) : -1;
            }
        }
    }
}
