package social.kith.gateway;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The cookie that holds a session's token: out of reach for scripts, and sent over TLS only, but for plain http on a
 * loopback address, where there is none.
 */
final class SessionCookie {
    private static final String SECURE = "__Host-sid";
    private static final String PLAIN = "sid";
    /** As long as a session can last; identity-service ends it earlier where it is not used. */
    private static final Duration LIFE = Duration.ofDays(365);

    /** 256 bits in base64url, as identity-service makes them; nothing else is worth a question, or a place in a cache. */
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{43}");

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

    private SessionCookie() {}

    static @Nullable String token(HttpServerRequest request) {
        Cookie cookie = request.getCookie(name(request));
        return cookie == null || !TOKEN.matcher(cookie.getValue()).matches() ? null : cookie.getValue();
    }

    static String set(HttpServerRequest request, String token) {
        return cookie(request, token).setMaxAge(LIFE.toSeconds()).encode();
    }

    static String clear(HttpServerRequest request) {
        return cookie(request, "").setMaxAge(0).encode();
    }

    private static Cookie cookie(HttpServerRequest request, String value) {
        return Cookie.cookie(name(request), value)
                .setHttpOnly(true)
                .setSameSite(CookieSameSite.LAX)
                .setPath("/")
                .setSecure(!isPlainLoopback(request));
    }

    private static String name(HttpServerRequest request) {
        return isPlainLoopback(request) ? PLAIN : SECURE;
    }

    private static boolean isPlainLoopback(HttpServerRequest request) {
        return "http".equals(request.scheme())
                && request.authority() != null
                && LOOPBACK.contains(request.authority().host());
    }
}
