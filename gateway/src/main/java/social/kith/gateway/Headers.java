package social.kith.gateway;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import social.kith.platform.consistency.Positions;

/** Headers: which of a client's go no further, which an answer always carries. */
final class Headers {
    /** From identity-service: the token of a session that has begun; empty for one that has ended. */
    static final String SESSION = "Kith-Session";

    private static final String CONTENT_POLICY = "Content-Security-Policy";

    /** Nothing inline: what cannot be injected cannot run. */
    private static final String SITE =
            "default-src 'self'; img-src 'self' blob: data:; object-src 'none'; base-uri 'none'; "
                    + "form-action 'self'; frame-ancestors 'none'";

    /** OWASP Secure Headers. */
    private static final Map<String, String> ALWAYS = Map.of(
            "X-Content-Type-Options", "nosniff",
            "Referrer-Policy", "strict-origin-when-cross-origin",
            "Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin",
            "X-Permitted-Cross-Domain-Policies", "none",
            // For browsers older than frame-ancestors, which says the same.
            "X-Frame-Options", "DENY");

    /** What answers, and in which version, helps nobody but an attacker. */
    private static final List<String> REVEALING = List.of("Server", "X-Powered-By", "Via", "Alt-Svc");

    /** What concerns one connection and not the next (RFC 9110, 7.6.1), but for the framing, which the proxy sees to. */
    private static final List<String> HOP_BY_HOP =
            List.of("Connection", "Keep-Alive", "Proxy-Connection", "TE", "Trailer", "Upgrade", "HTTP2-Settings");

    private static final List<String> INTERNAL = List.of(SESSION, Positions.WRITTEN, Positions.SEEN);

    private Headers() {}

    /** Takes away whatever a service would believe and a client could have made up, and says who is really asking. */
    static void cleanRequest(HttpServerRequest request) {
        MultiMap headers = request.headers();
        for (String name : List.copyOf(headers.names())) {
            String lower = name.toLowerCase(Locale.ROOT);
            if (lower.equals("authorization")
                    || lower.equals("cookie")
                    || lower.equals("forwarded")
                    || lower.startsWith("kith-")
                    || lower.startsWith("x-forwarded-")
                    || lower.startsWith("x-user-")
                    || lower.startsWith("x-kith-")) headers.remove(name);
        }
        headers.set("X-Forwarded-For", request.remoteAddress().hostAddress());
        headers.set("X-Forwarded-Proto", request.scheme());
        headers.set("X-Forwarded-Host", String.valueOf(request.authority()));
        // Answered by the gateway already.
        headers.remove("Expect");
        if (!isWebSocket(request)) HOP_BY_HOP.forEach(headers::remove);
    }

    /**
     * Whether the connection is to become a WebSocket. Nothing else is ever upgraded (a tunnel to a service that began
     * to speak HTTP/2 would carry requests that nobody here has cleaned), and nothing that has a body.
     */
    static boolean isWebSocket(HttpServerRequest request) {
        MultiMap headers = request.headers();
        return request.path().startsWith("/ws/")
                && request.method().equals(HttpMethod.GET)
                && request.version() == HttpVersion.HTTP_1_1
                && headers.getAll("Upgrade").size() == 1
                && "websocket".equalsIgnoreCase(headers.get("Upgrade"))
                && headers.getAll("Connection").stream().anyMatch(Headers::namesUpgrade)
                && !headers.contains("Transfer-Encoding")
                && "0".equals(Objects.requireNonNullElse(headers.get("Content-Length"), "0"));
    }

    /** In a list of its own, too: {@code keep-alive, Upgrade}. */
    private static boolean namesUpgrade(String connection) {
        return List.of(connection.toLowerCase(Locale.ROOT).split("\\s*,\\s*", -1))
                .contains("upgrade");
    }

    static void cleanResponse(HttpServerRequest request, MultiMap headers) {
        INTERNAL.forEach(headers::remove);
        REVEALING.forEach(headers::remove);
        ALWAYS.forEach(headers::set);
        // Browsers enforce all policies of an answer, so a service can only forbid more.
        String own = String.join(", ", headers.getAll(CONTENT_POLICY));
        headers.set(CONTENT_POLICY, own.isEmpty() ? SITE : SITE + ", " + own);
        if (!headers.contains("Cache-Control")) headers.set("Cache-Control", "private, no-store");
        if (request.isSSL() || "https".equals(request.scheme()))
            headers.set("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
    }
}
