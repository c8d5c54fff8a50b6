package social.kith.platform.event;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The name under which this service's events go out: its own without {@code -service}. */
@Singleton
public class EventSource {
    private final String name;

    EventSource(@ConfigProperty(name = "quarkus.application.name") String application) {
        this.name = application.replaceFirst("-service$", "");
    }

    public String name() {
        return name;
    }

    public String topic() {
        return Event.topic(name);
    }
}
