package social.kith.platform.event;

import java.time.Duration;
import java.util.Map;
import java.util.Set;

/** For tests that run without a Kafka. */
public final class Kafkas {
    private Kafkas() {}

    /** One that has all topics; says when it is asked for some. */
    public static Kafka withAll(Runnable asked) {
        return new Kafka(Map.of(), EventSources.named("nobody"), false, Duration.ofDays(1)) {
            @Override
            public void ensureTopics(Set<String> names) {
                asked.run();
            }
        };
    }
}
