package social.kith.notification.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static social.kith.notification.EventScene.cancels;
import static social.kith.notification.EventScene.messageDeletedInGroup;
import static social.kith.notification.Scene.event;
import static social.kith.notification.Scene.group;
import static social.kith.notification.Scene.joined;
import static social.kith.notification.Scene.kindsOf;
import static social.kith.notification.Scene.person;
import static social.kith.notification.Scene.writesInGroup;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import social.kith.platform.id.Id;
import social.kith.platform.testkit.TestUser;

/** What is told to more than are told at once. */
@QuarkusTest
class LargeGroupTest {
    private static final int MEMBERS = 2 * FanOuts.SLICE + 1;

    @Inject
    AgroalDataSource database;

    private TestUser ana;
    private TestUser bo;
    private Id hikers;

    @BeforeEach
    void begin() throws SQLException {
        ana = person("Ana");
        bo = person("Bo");
        hikers = group("Sunday hikers", ana);
        joined(hikers, bo, "invitation");
        change("""
                with recursive numbers (n) as (values (1) union all select n + 1 from numbers where n < %d)
                insert into group_member_replicas (group_id, user_id, joined_at) select ?1, n, 0 from numbers""".formatted(MEMBERS));
    }

    @Test
    void everyMemberIsToldOnceInWhateverSlices() throws SQLException {
        event(hikers, ana, "Up the Brocken");
        untilAllIsTold();
        assertThat(kindsOf(bo)).containsExactly("new_event");
        assertThat(kindsOf(ana)).isEmpty();
        assertThat(number("select count(distinct user_id) from notifications where group_id = ?1 and gone = 0"))
                .isEqualTo(MEMBERS + 1);
        assertThat(number("select count(*) from notifications where group_id = ?1"))
                .isEqualTo(MEMBERS + 1);
    }

    @Test
    void messagesAreOneForEachMemberWithAllWhoWroteUpToTheLast() throws SQLException {
        writesInGroup(ana, hikers, 1);
        writesInGroup(bo, hikers, 2);
        untilAllIsTold();
        assertThat(number("select count(*) from notifications where group_id = ?1 and since = 1 and up_to = 2"))
                .isEqualTo(MEMBERS);
        assertThat(number("select count(*) from notifications where group_id = ?1"))
                .isEqualTo(MEMBERS + 2);
        assertThat(number("""
                        select count(*) from notification_actors where notification_id in (
                            select id from notifications where group_id = ?1)""")).isEqualTo(2 * MEMBERS + 2);
    }

    @Test
    void whatEndsMeanwhileIsToldToNobody() throws SQLException {
        Id brocken = event(hikers, ana, "Up the Brocken");
        writesInGroup(ana, hikers, 1);
        messageDeletedInGroup(ana, hikers, 1);
        cancels(ana, brocken, hikers, "Up the Brocken");
        untilAllIsTold();
        assertThat(number("select count(*) from notifications where group_id = ?1 and gone = 0"))
                .isZero();
    }

    private void untilAllIsTold() {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(number("select count(*) from fan_outs where group_id = ?1"))
                        .isZero());
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
                row.next();
                return row.getInt(1);
            }
        }
    }
}
