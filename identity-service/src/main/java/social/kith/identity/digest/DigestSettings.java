package social.kith.identity.digest;

import io.smallrye.config.ConfigMapping;
import java.net.URI;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;

/** {@code kith.digest.*}. */
@ConfigMapping(prefix = "kith.digest")
interface DigestSettings {
    /** When on each day; never, where it is not said. */
    Optional<LocalTime> at();

    /** Whose clock that is by, and whose days. */
    ZoneId zone();

    /** Notifications in words. */
    int most();

    /** How long it is tried; what is older is not sent. */
    Duration giveUpAfter();

    /** What is older is no news, however long ago the last one was that somebody had. */
    Duration longest();

    /** Where notification-service says who has something unread, and what. */
    URI from();

    /** How often it is looked, as the scheduler reads it. */
    String lookEvery();
}
