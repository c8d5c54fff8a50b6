package social.kith.cluster.client;

import java.net.HttpCookie;
import java.net.http.HttpHeaders;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The cookies of one browser. Kept by hand, since the JDK's cookie handler holds back {@code Secure} ones on plain
 * http, which browsers send to a loopback address.
 */
final class Cookies {

    private final Map<String, String> values = new TreeMap<>();

    synchronized void take(HttpHeaders headers) {
        for (String header : headers.allValues("Set-Cookie")) {
            for (HttpCookie cookie : HttpCookie.parse(header)) {
                if (cookie.getMaxAge() == 0 || cookie.getValue().isEmpty()) {
                    values.remove(cookie.getName());
                } else {
                    values.put(cookie.getName(), cookie.getValue());
                }
            }
        }
    }

    /** The {@code Cookie} header, where there is something to send. */
    synchronized Optional<String> header() {
        return values.isEmpty()
                ? Optional.empty()
                : Optional.of(values.entrySet().stream()
                        .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                        .collect(Collectors.joining("; ")));
    }

    synchronized void clear() {
        values.clear();
    }
}
