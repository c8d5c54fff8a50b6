package social.kith.identity.session;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** How long a key signs, and how long before that others may learn of it. */
@ConfigMapping(prefix = "kith.jwt")
interface KeyTimes {
    Duration keyLife();

    Duration keyAnnounced();

    /** How often it is looked whether it is time for another key. */
    Duration rotateEvery();
}
