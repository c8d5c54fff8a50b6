package social.kith.identity.password;

import io.smallrye.config.ConfigMapping;

/** What a hash costs from now on. */
@ConfigMapping(prefix = "kith.password")
interface PasswordCosts {
    int memoryKib();

    int passes();

    int lanes();
}
