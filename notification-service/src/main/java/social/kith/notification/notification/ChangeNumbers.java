package social.kith.notification.notification;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import social.kith.platform.sqlite.Reads;
import social.kith.platform.sqlite.Writes;

/** Numbers of changes of notifications, one after the other: by them open connections, and mails, know what is new. */
@ApplicationScoped
class ChangeNumbers {
    private static final String NEXT =
            "update notification_changes set change = change + 1 where id = 1 returning change";

    private final Reads reads;
    private final Writes writes;

    ChangeNumbers(Reads reads, Writes writes) {
        this.reads = reads;
        this.writes = writes;
    }

    long next() {
        return writes.returning(NEXT, Map.of(), row -> row.getLong(1)).getFirst();
    }

    /** The last one that was given, whether what it changed is still there or not. */
    long last() {
        return reads.first("select change from notification_changes where id = 1", Map.of(), row -> row.getLong(1))
                .orElseThrow();
    }
}
