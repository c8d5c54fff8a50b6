package social.kith.notification.webpush;

import static org.awaitility.Awaitility.await;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.inject.spi.CDI;
import java.sql.SQLException;
import social.kith.platform.id.Id;

/** What waits to be pushed by a subscription, as it is in the table. */
record Queue(Id subscription) {
    static Queue of(String subscription) {
        return new Queue(Id.parse(subscription));
    }

    /** What waits is due now, as if its time had come. */
    void isDue() {
        change("update pushes set due_at = 0 where due_at is not null and subscription_id = ?");
    }

    void happenedLongAgo() {
        change("update pushes set told_at = 0 where subscription_id = ?");
    }

    void itsSubscriptionEnds() {
        change("update push_subscriptions set expires_at = 1 where id = ?");
    }

    /** What goes out cannot be noted, until that is over. */
    void cannotNoteSentDuring(Runnable action) {
        run("create trigger pushes_are_not_sent before update of sent_at on pushes when new.subscription_id = %d"
                        .formatted(subscription.value())
                + " begin select raise(abort, 'not now'); end");
        try {
            action.run();
        } finally {
            run("drop trigger pushes_are_not_sent");
        }
    }

    private static void run(String sql) {
        try (var connection = database().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private void change(String sql) {
        try (var connection = database().getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setLong(1, subscription.value());
            statement.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    void awaitEmpty() {
        await().until(() -> number("select count(*) from pushes where subscription_id = ?") == 0);
    }

    /** Tried in vain, and to be tried again. */
    void awaitTried(int times) {
        awaitTried(times, 1);
    }

    void awaitTried(int times, int pushes) {
        await().until(() ->
                number("select count(*) from pushes where subscription_id = ? and tries >= " + times) == pushes);
    }

    long triedInVain(int times) {
        return number("select count(*) from pushes where subscription_id = ? and tries = " + times);
    }

    /** Sent, and more to be sent later. */
    void awaitSentWithMoreToCome() {
        await().until(() -> number("select count(*) from pushes where subscription_id = ? and sent_at is not null"
                        + " and due_at is not null")
                == 1);
    }

    /** Sent, and nothing else to send. */
    void awaitSent() {
        awaitSent(1);
    }

    void awaitSent(int pushes) {
        await().until(() ->
                number("select count(*) from pushes where subscription_id = ? and due_at is null") == pushes);
    }

    long firstDueInMillis() {
        return number("select min(due_at) from pushes where subscription_id = ?") - System.currentTimeMillis();
    }

    long dueInMillis() {
        return number("select max(due_at) from pushes where subscription_id = ?") - System.currentTimeMillis();
    }

    long waiting() {
        return number("select count(*) from pushes where subscription_id = ? and due_at is not null");
    }

    private long number(String sql) {
        try (var connection = database().getConnection();
                var query = connection.prepareStatement(sql)) {
            query.setLong(1, subscription.value());
            try (var row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static AgroalDataSource database() {
        return CDI.current().select(AgroalDataSource.class).get();
    }
}
