package social.kith.identity.digest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import social.kith.platform.id.Id;
import social.kith.platform.sqlite.Reads;
import social.kith.platform.sqlite.Writes;

/** How far it was looked who is to get a mail, and for which day that is done: one row. */
@ApplicationScoped
class DigestRuns {
    private final Reads reads;
    private final Writes writes;
    private final Digests digests;

    DigestRuns(Reads reads, Writes writes, Digests digests) {
        this.reads = reads;
        this.writes = writes;
        this.digests = digests;
    }

    boolean isDone(LocalDate day) {
        return reads.any("select 1 from digest_runs where id = 1 and day >= :day", Map.of("day", day.toString()));
    }

    /** As notification-service wrote it. */
    String reached() {
        return reads.first("select reached from digest_runs where id = 1", Map.of(), row -> row.getString(1))
                .orElseThrow();
    }

    /** Puts mails down for some, and notes together with them where to go on. */
    @Transactional
    void goOn(List<Id> users, LocalDate day, String reached, Instant now) {
        digests.putDown(users, day, now);
        writes.change("update digest_runs set reached = :reached where id = 1", Map.of("reached", reached));
    }

    @Transactional
    void finish(LocalDate day) {
        writes.change("update digest_runs set day = :day where id = 1", Map.of("day", day.toString()));
    }
}
