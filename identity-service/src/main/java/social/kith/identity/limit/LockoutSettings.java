package social.kith.identity.limit;

import java.time.Duration;

/** After how many failures one has to wait, at first and at most. */
interface LockoutSettings {
    int freeTries();

    Duration firstDelay();

    Duration longestDelay();
}
