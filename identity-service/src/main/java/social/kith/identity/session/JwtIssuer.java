package social.kith.identity.session;

import io.smallrye.jwt.build.Jwt;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import social.kith.platform.id.Id;
import social.kith.platform.identity.UserCard;

/** Signs what {@code CurrentUser} reads: who is calling, in which session, and their card. */
@Singleton
class JwtIssuer {
    static final Duration LIFE = Duration.ofMinutes(5);
    private static final String THIS_SERVICE = "identity-service";
    private final SigningKeys keys;
    private final Clock clock;

    JwtIssuer(SigningKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    SignedIn issue(Id session, UserCard user) {
        Instant now = clock.instant();
        SigningKey key = keys.current();
        String token = Jwt.issuer("kith")
                .subject(user.id().toString())
                .audience("kith")
                .claim("sid", session.toString())
                .claim("card", card(user))
                .issuedAt(now)
                .expiresAt(now.plus(LIFE))
                .jws()
                .keyId(key.id())
                .sign(key.privateKey());
        return new SignedIn(token, session);
    }

    /** Of no user: its role is what lets it in, and no user's token has one. */
    String issueForThisService() {
        Instant now = clock.instant();
        SigningKey key = keys.current();
        return Jwt.issuer("kith")
                .subject(THIS_SERVICE)
                .groups(THIS_SERVICE)
                .audience("kith")
                // Required of every token; nobody's.
                .claim("sid", Id.next().toString())
                .claim("card", Map.of())
                .issuedAt(now)
                .expiresAt(now.plus(LIFE))
                .jws()
                .keyId(key.id())
                .sign(key.privateKey());
    }

    private static Map<String, Object> card(UserCard user) {
        Map<String, Object> card = new LinkedHashMap<>();
        put(card, "firstName", user.firstName());
        put(card, "lastName", user.lastName());
        put(card, "nickname", user.nickname());
        put(card, "avatarUrl", user.avatarUrl());
        put(card, "isPublic", user.isPublic());
        return card;
    }

    private static void put(Map<String, Object> card, String name, @Nullable Object value) {
        if (value != null) card.put(name, value);
    }
}
