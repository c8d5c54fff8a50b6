package social.kith.identity.password;

import io.smallrye.config.ConfigMapping;

/** How many passwords are hashed at a time, and how many more may wait for it. */
@ConfigMapping(prefix = "kith.limits.passwords")
interface HashingLimits {
    int atATime();

    int waiting();
}
