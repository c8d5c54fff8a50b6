package social.kith.cluster;

import java.util.Map;

/** How much a client may ask of the services: what is right for a network, or anything. */
public enum Limits {
    DEFAULT,
    /** For a load test, or many people behind one address. */
    RELAXED;

    /** What makes a service take them: a profile, beside the one that every service runs with. */
    Map<String, String> environment() {
        return this == RELAXED ? Map.of("QUARKUS_PROFILE", "prod,relaxed") : Map.of();
    }
}
