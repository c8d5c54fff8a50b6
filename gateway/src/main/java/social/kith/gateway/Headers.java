package social.kith.gateway;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import social.kith.platform.consistency.Positions;

/** Headers: which of a client's go no further, which an answer always carries. */
final class Headers {
    /** From identity-service: the token of a session that has begun; empty for one that has ended. */
    static final String SESSION = "Kith-Session";

    /** OWASP Secure Headers, and nothing inline: what cannot be injected cannot run. */
    private static final Map<String, String> ALWAYS = Map.of(
            "X-Content-Type-Options", "nosniff",
            "Referrer-Policy", "strict-origin-when-cross-origin",
            "Content-Security-Policy",
                    "default-src 'self'; img-src 'self' blob: data:; object-src 'none'; base-uri 'none'; "
                            + "form-action 'self'; frame-ancestors 'none'",
            "Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin");

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
    }

    static void cleanResponse(HttpServerRequest request, MultiMap headers) {
        INTERNAL.forEach(headers::remove);
        ALWAYS.forEach(headers::set);
        if (!headers.contains("Cache-Control")) headers.set("Cache-Control", "private, no-store");
        if (request.isSSL() || "https".equals(request.scheme()))
            headers.set("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
    }
}
