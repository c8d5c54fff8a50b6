package social.kith.platform.idempotency;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import social.kith.platform.id.Id;
import social.kith.platform.problem.Refusal;

/** How requests with an {@code Idempotency-Key} were answered, for a day. */
@ApplicationScoped
public class FirstAnswers {
    private static final Duration KEPT = Duration.ofHours(24);
    /** What SQLite says of a second row with the same key. */
    private static final int CONSTRAINT = 19;

    private final AgroalDataSource database;
    private final Clock clock;

    FirstAnswers(AgroalDataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The work and the note that it is done, both or neither. */
    @Transactional(rollbackOn = Exception.class)
    <V extends @Nullable Object> V together(Callable<V> work) throws Exception {
        return work.call();
    }

    Optional<FirstAnswer> find(RequestKey key) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("""
                        select fingerprint, status, body, etag, position from idempotency_keys
                        where user_id = ? and operation = ? and key = ? and created_at > ?""")) {
            select.setLong(1, key.user().value());
            select.setString(2, key.operation());
            select.setString(3, key.key());
            select.setLong(4, oldest());
            try (var row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(new FirstAnswer(
                                row.getString(1), row.getInt(2), row.getString(3), row.getString(4), row.getLong(5)))
                        : Optional.empty();
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("The first answer could not be looked up", failed);
        }
    }

    /** In the transaction of the work. */
    @Transactional(Transactional.TxType.MANDATORY)
    void keep(RequestKey key, FirstAnswer answer) {
        try (var connection = database.getConnection();
                var expire = connection.prepareStatement("delete from idempotency_keys where created_at <= ?");
                var insert = connection.prepareStatement("""
                        insert into idempotency_keys
                            (user_id, operation, key, fingerprint, status, body, etag, position, created_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")) {
            expire.setLong(1, oldest());
            expire.executeUpdate();
            insert.setLong(1, key.user().value());
            insert.setString(2, key.operation());
            insert.setString(3, key.key());
            insert.setString(4, answer.fingerprint());
            insert.setInt(5, answer.status());
            insert.setString(6, answer.body());
            insert.setString(7, answer.tag());
            insert.setLong(8, answer.position());
            insert.setLong(9, clock.millis());
            insert.executeUpdate();
        } catch (SQLException failed) {
            // Another instance was faster: what this one did is undone.
            if ((failed.getErrorCode() & 0xff) == CONSTRAINT)
                throw Refusal.conflict("Another request with this Idempotency-Key was faster. Ask again.");
            throw new IllegalStateException("The first answer could not be kept", failed);
        }
    }

    /** Nothing that this user wrote is kept any longer, in the transaction that erases them. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void forget(Id user) {
        try (var connection = database.getConnection();
                var delete = connection.prepareStatement("delete from idempotency_keys where user_id = ?")) {
            delete.setLong(1, user.value());
            delete.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException("First answers could not be removed", failed);
        }
    }

    private long oldest() {
        return clock.instant().minus(KEPT).toEpochMilli();
    }
}
