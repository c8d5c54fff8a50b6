package social.kith.notification.replica;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import social.kith.platform.id.Id;
import social.kith.platform.sqlite.Reads;
import social.kith.platform.sqlite.Writes;

/**
 * Sessions that are over. A token of such a session is valid for minutes more, and a connection that was on its way
 * when the session ended must not stay open. Forgotten after an hour, when no token can be left.
 */
@ApplicationScoped
public class EndedSessions {
    private static final Duration KEPT = Duration.ofHours(1);
    private static final String ADD =
            "insert into ended_sessions (id, ended_at) values (:id, :at) on conflict (id) do nothing";

    private final Reads reads;
    private final Writes writes;

    EndedSessions(Reads reads, Writes writes) {
        this.reads = reads;
        this.writes = writes;
    }

    public boolean contains(Id session) {
        return reads.any("select 1 from ended_sessions where id = :id", Map.of("id", session));
    }

    void add(Id session, Instant at) {
        writes.change(
                "delete from ended_sessions where ended_at < :old",
                Map.of("old", at.minus(KEPT).toEpochMilli()));
        writes.change(ADD, Map.of("id", session, "at", at.toEpochMilli()));
    }
}
