package social.kith.notification.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static social.kith.notification.Scene.event;
import static social.kith.notification.Scene.followAccepted;
import static social.kith.notification.Scene.group;
import static social.kith.notification.Scene.joined;
import static social.kith.notification.Scene.person;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.sqlite.ProgressHandler;
import org.sqlite.SQLiteConnection;
import social.kith.notification.kind.Kind;
import social.kith.platform.id.Id;
import social.kith.platform.page.PageRequest;
import social.kith.platform.testkit.TestUser;

/** What people can do as often as they like must not take the longer the more there is that it does not concern. */
@QuarkusTest
class CostTest {
    private static final int MANY = 3000;

    @Inject
    AgroalDataSource database;

    @Inject
    NotificationEndings endings;

    @Inject
    ChangeNumbers numbers;

    @Inject
    NotificationRepository notifications;

    @Test
    void whereASilenceBeginsOnlyWhatIsBetweenTheTwoIsLookedAt() throws SQLException {
        TestUser ana = person("Ana");
        TestUser bo = person("Bo");
        TestUser cleo = person("Cleo");
        Id hikers = group("Sunday hikers", ana);
        joined(hikers, cleo, "invitation");
        event(hikers, ana, "Up the Brocken");
        tellOf(cleo, bo);
        tellOf(bo, ana);
        long change = QuarkusTransaction.requiringNew().call(numbers::next);
        assertThat(stepsOf(() -> endings.touch(cleo.id(), ana.id(), change))).isBetween(1, MANY / 10);
        assertThat(notifications.changed(change - 1, change, Set.of(ana.id(), bo.id(), cleo.id())))
                .singleElement()
                .satisfies(changed -> assertThat(changed.kind()).isEqualTo(Kind.NEW_EVENT));
    }

    @Test
    void aPageOfAnArchiveReadsNoMoreThanIsOnIt() throws SQLException {
        TestUser ana = person("Ana");
        tellOf(ana, person("Bo"));
        assertThat(stepsOf(
                        () -> assertThat(notifications.oldest(ana.id(), 0, 10)).hasSize(10)))
                .isBetween(1, MANY);
    }

    @Test
    void whoReadsDoesNotWalkOverWhatIsGone() throws SQLException {
        TestUser ana = person("Ana");
        TestUser bo = person("Bo");
        tellOf(ana, bo);
        try (var connection = database.getConnection();
                var change =
                        connection.prepareStatement("update notifications set gone = 1 where user_id = ? and id > ?")) {
            change.setLong(1, ana.id().value());
            change.setLong(2, 0);
            change.executeUpdate();
        }
        followAccepted(Id.next(), bo, ana, false);
        for (boolean unread : new boolean[] {false, true}) {
            var which = new NotificationService.Which(unread, null);
            assertThat(stepsOf(() -> assertThat(notifications
                                    .of(ana.id(), which, new PageRequest())
                                    .items())
                            .hasSize(1)))
                    .isBetween(1, MANY / 3);
        }
        assertThat(stepsOf(() -> assertThat(notifications.unread(ana.id())).isOne()))
                .isBetween(1, MANY / 3);
    }

    /** How many steps the database takes at it. */
    private int stepsOf(Runnable action) {
        AtomicInteger steps = new AtomicInteger();
        QuarkusTransaction.requiringNew().run(() -> {
            try (var connection = database.getConnection()) {
                var sqlite = connection.unwrap(SQLiteConnection.class);
                ProgressHandler.setHandler(sqlite, 1, counting(steps));
                action.run();
                ProgressHandler.clearHandler(sqlite);
            } catch (SQLException failed) {
                throw new IllegalStateException(failed);
            }
        });
        return steps.get();
    }

    private static ProgressHandler counting(AtomicInteger steps) {
        return new ProgressHandler() {
            @Override
            protected int progress() {
                steps.incrementAndGet();
                return 0;
            }
        };
    }

    /** Of many things that the actor did, as if events had said so. */
    private void tellOf(TestUser user, TestUser actor) throws SQLException {
        long first = Id.next().value();
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate(
                    """
                    with recursive numbers (n) as (values (1) union all select n + 1 from numbers where n < %4$d)
                    insert into notifications (id, user_id, kind, subject_type, subject_id, read, resolved, gone,
                        created_at, updated_at, about, cause, change)
                    select %1$d + n, %2$d, 'new_follower', 'user', %3$d, 0, 0, 0, 0, 0, '%1$d', '%1$d-' || n, 0
                    from numbers""".formatted(first, user.id().value(), actor.id().value(), MANY));
            statement.executeUpdate("""
                    insert into notification_actors (
                        notification_id, actor_id, deed_id, user_id, acted_at)
                    select id, subject_id, 0, user_id, 0 from notifications where about = '%d'""".formatted(first));
        }
    }
}
