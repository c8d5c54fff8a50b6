package social.kith.platform.lifecycle;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Ends this process when the launcher that started it is gone, however it went: the launcher holds the other end of
 * standard input, and the system closes it with the launcher.
 */
@Singleton
class ExitWithLauncher {
    void watch(
            @Observes StartupEvent started,
            @ConfigProperty(name = "kith.exit-with-parent", defaultValue = "false") boolean watch) {
        if (!watch) return;
        Thread.ofPlatform().name("exit-with-launcher").daemon().start(() -> {
            awaitEnd(System.in);
            Quarkus.asyncExit();
        });
    }

    static void awaitEnd(InputStream launcher) {
        try {
            while (launcher.read() >= 0) {
                // nothing is ever said
            }
        } catch (IOException gone) {
            // as good as the end
        }
    }
}
