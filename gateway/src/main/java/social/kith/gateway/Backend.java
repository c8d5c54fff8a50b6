package social.kith.gateway;

/** The services behind the gateway; {@code kith.<name>.url} says where the instances of each one are. */
enum Backend {
    IDENTITY("identity"),
    SOCIAL_GRAPH("social-graph"),
    CONTENT("content"),
    GROUPS("groups"),
    CHAT("chat"),
    NOTIFICATION("notification");

    private final String name;

    Backend(String name) {
        this.name = name;
    }

    /** Its name as a context, {@code social-graph}. */
    String context() {
        return name;
    }

    String urlProperty() {
        return "kith." + name + ".url";
    }
}
