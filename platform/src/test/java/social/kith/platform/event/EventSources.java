package social.kith.platform.event;

/** Sources for tests that run without an application. */
public final class EventSources {
    private EventSources() {}

    public static EventSource named(String application) {
        return new EventSource(application);
    }
}
