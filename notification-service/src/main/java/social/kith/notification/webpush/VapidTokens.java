package social.kith.notification.webpush;

import com.interaso.webpush.WebPush;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * By which push services know us, kept for a while, since to sign costs more than all the rest of a push (RFC 8292, 5). Each
 * is for one host, and who subscribes names the host: so those are kept that were used last, and no more than some.
 */
@ApplicationScoped
class VapidTokens {
    static final int MOST = 100;
    private static final Duration GOOD = Duration.ofHours(12);
    private static final Duration USED = Duration.ofHours(6);

    private final Clock clock;
    private final Map<String, Token> known = new LinkedHashMap<>(MOST, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Token> eldest) {
            return size() > MOST;
        }
    };

    VapidTokens(Clock clock) {
        this.clock = clock;
    }

    private record Token(String text, Instant madeAt) {}

    synchronized String of(WebPush webPush, String endpoint) {
        Instant now = clock.instant();
        return known.compute(
                        webPush.getAudience(endpoint),
                        (audience, made) ->
                                made != null && made.madeAt().plus(USED).isAfter(now)
                                        ? made
                                        : new Token(webPush.getToken(audience, Math.toIntExact(GOOD.toSeconds())), now))
                .text();
    }
}
