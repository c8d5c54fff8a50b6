package social.kith.identity.limit;

import java.time.Duration;

/** How many tries, and how long until as many have come back. */
interface QuotaSettings {
    int tries();

    Duration every();
}
