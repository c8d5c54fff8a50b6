package social.kith.platform.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Checks a token's signature once, and knows the token until it expires: the gateway sends the same one with every
 * request of a session for a while, and to check it costs as much as to read a post. Known is the whole token, so
 * another signature or another claim is another token. (What a session may no longer do when it ends is the gateway's to
 * refuse: a token is good for its minutes either way.)
 */
@Alternative
@Priority(1)
@ApplicationScoped
class KnownTokens extends DefaultJWTCallerPrincipalFactory {
    /** Some 3 KB each. */
    private static final int MOST = 2_000;

    private final Cache<String, JWTCallerPrincipal> known;
    private final Clock clock;

    KnownTokens(Clock clock) {
        this.clock = clock;
        known = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfter(Expiry.<String, JWTCallerPrincipal>creating((token, caller) ->
                        Duration.between(clock.instant(), Instant.ofEpochSecond(caller.getExpirationTime()))))
                .build();
    }

    @Override
    public JWTCallerPrincipal parse(String token, JWTAuthContextInfo checks) throws ParseException {
        JWTCallerPrincipal caller = known.getIfPresent(token);
        // The cache counts the time that a machine is awake.
        if (caller == null || caller.getExpirationTime() <= clock.instant().getEpochSecond()) {
            caller = super.parse(token, checks);
            known.put(token, caller);
        }
        return caller;
    }
}
