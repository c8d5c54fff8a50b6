package social.kith.chat.live;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.time.Duration;
import social.kith.platform.id.Id;

/**
 * What this instance has just told its sockets, straight after the commit. Its event comes round by Kafka, and need not
 * be looked into again; where it is forgotten by then, that costs a look and does no harm.
 */
@Singleton
class ToldHere {
    private static final Duration KEPT = Duration.ofMinutes(1);
    private static final int MOST = 10_000;
    private final Cache<Object, Boolean> told =
            Caffeine.newBuilder().expireAfterWrite(KEPT).maximumSize(MOST).build();

    /** That a message has changed: something else than that there is one. */
    record Change(Id message) {}

    void note(Object what) {
        told.put(what, true);
    }

    /** Whether it was told here; asked once of each. */
    boolean take(Object what) {
        return told.asMap().remove(what) != null;
    }
}
