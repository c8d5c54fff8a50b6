package social.kith.notification.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;
import social.kith.platform.id.Id;
import social.kith.platform.sqlite.Reads;
import social.kith.platform.sqlite.Writes;

/** What goes at once of somebody who is erased, whatever hangs on it, and what stays. */
@QuarkusTest
class ErasedUsersTest {
    private static final int MANY = 30;

    @Inject
    ErasedUsers erased;

    @Inject
    ChangeNumbers numbers;

    @Inject
    NotificationService notifications;

    @Inject
    Reads reads;

    @Inject
    Writes writes;

    @Test
    void ofWhatTheyWereToldSoLittleThatAllWhoDidItMayGoWithIt() {
        Id user = Id.next();
        QuarkusTransaction.requiringNew().run(() -> {
            tellOfMany(user);
            erased.erase(user);
            assertThat(reads.list(
                            "select count(*) from notifications where user_id = :user",
                            Map.of("user", user),
                            row -> row.getInt(1)))
                    .containsExactly(MANY - ErasedUsers.TOLD_SLICE);
        });
    }

    @Test
    void theLastNumberStaysWhereItsNotificationGoes() {
        Id user = Id.next();
        long last = QuarkusTransaction.requiringNew().call(() -> {
            tellOfMany(user);
            long change = numbers.next();
            writes.change(
                    "update notifications set change = :change where user_id = :user",
                    Map.of("change", change, "user", user));
            writes.change("delete from notifications where user_id = :user", Map.of("user", user));
            return change;
        });
        assertThat(notifications.lastChange()).isGreaterThanOrEqualTo(last);
    }

    private void tellOfMany(Id user) {
        for (int n = 0; n < MANY; n++)
            writes.change("""
                    insert into notifications (id, user_id, kind, subject_type, subject_id, read, resolved, gone,
                        created_at, updated_at, about, cause, change)
                    values (:id, :user, 'new_follower', 'user', :user, 0, 0, 0, 0, 0, :cause, :cause, 0)""", Map.of("id", Id.next(), "user", user, "cause", user + "-" + n));
    }
}
