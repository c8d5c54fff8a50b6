package social.kith.cluster;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How far a service's events are: what waits in its outbox, the position it last appended, and the position it last
 * handled of every source it listens to; null where a service tells nothing.
 */
record ServiceMetrics(
        @Nullable Double outboxPending, @Nullable Double outboxPosition, Map<String, Double> handled) {

    private static final Pattern OUTBOX = Pattern.compile("kith_outbox_(pending|position)(?:\\{[^}]*})?\\s+(\\S+).*");
    private static final Pattern INBOX =
            Pattern.compile("kith_inbox_position\\{(?:[^}]*,)?source=\"([^\"]*)\"[^}]*}\\s+(\\S+).*");

    /** Reads Prometheus' text format. */
    static ServiceMetrics parse(String text) {
        Map<String, Double> outbox = new HashMap<>();
        matches(OUTBOX, text).forEach(line -> outbox.put(line.group(1), Double.valueOf(line.group(2))));
        Map<String, Double> handled = new HashMap<>();
        matches(INBOX, text).forEach(line -> handled.put(line.group(1), Double.valueOf(line.group(2))));
        return new ServiceMetrics(outbox.get("pending"), outbox.get("position"), Map.copyOf(handled));
    }

    private static Stream<Matcher> matches(Pattern pattern, String text) {
        return text.lines().map(pattern::matcher).filter(Matcher::matches);
    }
}
