package social.kith.platform.instance;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The turns that the instances of this service take, each a file beside their database. */
@ApplicationScoped
public class Turns {
    private final Path folder;
    private final String service;

    Turns(
            @ConfigProperty(name = "kith.data-dir") Path folder,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.folder = folder;
        this.service = service;
    }

    /** The turn of that name; whoever takes it closes it when it is not wanted any more. */
    public Turn of(String name) {
        return new Turn(file(name), false);
    }

    /** The turn of those who write, many times a second: waited for where it is handed on at once, and alone in that. */
    public Turn ofWriters() {
        return new Turn(file("writer"), true);
    }

    private Path file(String name) {
        return folder.resolve(service + "." + name + "-lock");
    }
}
