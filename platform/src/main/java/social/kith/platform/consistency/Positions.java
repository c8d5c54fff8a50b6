package social.kith.platform.consistency;

import java.util.HashMap;
import java.util.Map;

/** Outbox positions by source, as they travel in headers: {@code identity=1763816400000123,groups=1763816400000456}. */
public final class Positions {
    /** In the answer to a write: where its events stand in its service's outbox. */
    public static final String WRITTEN = "Kith-Written";

    /** In a request: what it must be able to see. */
    public static final String SEEN = "Kith-Seen";

    private Positions() {}

    /** @throws IllegalArgumentException if the header is not ours */
    public static Map<String, Long> parse(String header) {
        Map<String, Long> positions = new HashMap<>();
        for (String pair : header.split(",", -1)) {
            int equals = pair.indexOf('=');
            if (equals < 1) throw new IllegalArgumentException("Not a list of positions");
            positions.merge(
                    pair.substring(0, equals).strip(),
                    Long.parseLong(pair.substring(equals + 1).strip()),
                    Math::max);
        }
        return positions;
    }

    public static String format(Map<String, Long> positions) {
        StringBuilder header = new StringBuilder();
        positions.forEach((source, position) -> {
            if (!header.isEmpty()) header.append(',');
            header.append(source).append('=').append(position.longValue());
        });
        return header.toString();
    }
}
