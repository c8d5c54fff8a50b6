package social.kith.chat.live;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A session that is over. */
@Entity
@Table(name = "ended_sessions")
class EndedSession {
    @Id
    long id;

    Instant endedAt;
}
