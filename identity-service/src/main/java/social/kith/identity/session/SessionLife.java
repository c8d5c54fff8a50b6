package social.kith.identity.session;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** How long a session lasts: while it is used, and so long at most. */
@ConfigMapping(prefix = "kith.session")
interface SessionLife {
    Duration unused();

    Duration longest();

    /** How often those that are over are ended. */
    Duration sweepEvery();

    /** How exactly the last use is noted: a write for every request would be too dear. An hour, for 30 days. */
    default Duration notedEvery() {
        return unused().dividedBy(720);
    }
}
