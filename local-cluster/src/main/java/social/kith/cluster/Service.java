package social.kith.cluster;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The services that make up Kith, in one table: the module each is built in and the port it has by default. */
public enum Service {
    IDENTITY("identity-service", 8081),
    SOCIAL_GRAPH("social-graph-service", 8082),
    CONTENT("content-service", 8083),
    GROUPS("groups-service", 8084),
    CHAT("chat-service", 8085),
    NOTIFICATION("notification-service", 8086),
    GATEWAY("gateway", 8080);

    private final String module;
    private final int defaultPort;

    Service(String module, int defaultPort) {
        this.module = module;
        this.defaultPort = defaultPort;
    }

    /** Every service but the gateway, which alone is met from outside. */
    public static List<Service> behindTheGateway() {
        return Arrays.stream(values()).filter(service -> service != GATEWAY).toList();
    }

    /** The Maven module and folder, {@code social-graph-service}. */
    public String module() {
        return module;
    }

    /** The port it listens on where nothing else is asked for. */
    public int defaultPort() {
        return defaultPort;
    }

    /** Its name as the source of events, {@code social-graph}. */
    public String source() {
        return module.replace("-service", "");
    }

    /** Whether several instances of it may run on one database: those that keep keys or files beside it are one. */
    boolean mayBeSeveral() {
        return this != GATEWAY && this != IDENTITY && this != CONTENT;
    }

    /** The environment variable that tells the others where it is, {@code KITH_SOCIAL_GRAPH_URL}. */
    String urlVariable() {
        return "KITH_" + source().replace('-', '_').toUpperCase(Locale.ROOT) + "_URL";
    }
}
