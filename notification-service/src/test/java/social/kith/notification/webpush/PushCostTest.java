package social.kith.notification.webpush;

import static org.assertj.core.api.Assertions.assertThat;
import static social.kith.notification.Scene.person;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.sqlite.ProgressHandler;
import org.sqlite.SQLiteConnection;
import social.kith.notification.notification.NotificationService.Told;
import social.kith.platform.id.Id;

/** Every message and reaction goes through here, mostly to people whose browsers are not told by Web Push. */
@QuarkusTest
@QuarkusTestResource(LocalPushServices.class)
class PushCostTest {
    private static final int MANY = 3_000;

    @Inject
    AgroalDataSource database;

    @Inject
    PushQueue queue;

    @Test
    void whoHasNoSubscriptionCostsOneLookHoweverManyHaveOne() throws SQLException {
        othersSubscribe();
        var told = new Told(Map.of(person("Ana").id(), Id.next()), Instant.now());
        AtomicInteger steps = new AtomicInteger();
        QuarkusTransaction.requiringNew().run(() -> {
            queue.add(told);
            count(steps, () -> queue.add(told));
        });
        assertThat(steps.get()).isBetween(1, 100);
    }

    private void count(AtomicInteger steps, Runnable action) {
        try (var connection = database.getConnection()) {
            var sqlite = connection.unwrap(SQLiteConnection.class);
            ProgressHandler.setHandler(sqlite, 1, new ProgressHandler() {
                @Override
                protected int progress() {
                    steps.incrementAndGet();
                    return 0;
                }
            });
            action.run();
            ProgressHandler.clearHandler(sqlite);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private void othersSubscribe() throws SQLException {
        long first = Id.next().value();
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate("""
                    with recursive numbers (n) as (values (1) union all select n + 1 from numbers where n < %2$d)
                    insert into push_subscriptions (
                        id, user_id, session_id, endpoint, service, p256dh, auth, language, created_at)
                    select %1$d + n, %1$d + n, %1$d + n, 'https://push.kith.example/%1$d-' || n, 'push.kith.example',
                        '', '', 'en', 0
                    from numbers""".formatted(first, MANY));
        }
    }
}
