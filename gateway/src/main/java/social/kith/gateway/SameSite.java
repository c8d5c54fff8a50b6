package social.kith.gateway;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Refuses what another site's page makes a browser send: changes, and WebSocket upgrades, which browsers send with
 * cookies whatever the page (OWASP, Cross-Site Request Forgery and Cross-Site WebSocket Hijacking). A client that is no
 * browser sends neither header and is none of its concern.
 */
final class SameSite {
    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private SameSite() {}

    static boolean allows(HttpServerRequest request) {
        if (SAFE.contains(request.method()) && !isUpgrade(request)) return true;
        if ("cross-site".equalsIgnoreCase(request.getHeader("Sec-Fetch-Site"))) return false;
        String origin = request.getHeader("Origin");
        return origin == null || isOwn(origin, request);
    }

    /** Whatever it would become: a list of protocols may name WebSocket among others. */
    private static boolean isUpgrade(HttpServerRequest request) {
        return request.headers().contains("Upgrade");
    }

    private static boolean isOwn(String origin, HttpServerRequest request) {
        if (request.authority() == null) return false;
        String own = normal(request.scheme() + "://" + request.authority());
        return own != null && own.equals(normal(origin));
    }

    /** Scheme, host and port, the port always said; {@code null} for what is no origin, {@code "null"} included. */
    private static @Nullable String normal(String origin) {
        try {
            URI uri = URI.create(origin.toLowerCase(Locale.ROOT));
            if (uri.getHost() == null || uri.getScheme() == null) return null;
            int standard = uri.getScheme().equals("https") ? 443 : 80;
            return uri.getScheme() + "://" + uri.getHost() + ":" + (uri.getPort() < 0 ? standard : uri.getPort());
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }
}
