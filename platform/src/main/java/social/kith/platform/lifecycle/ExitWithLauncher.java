package social.kith.platform.lifecycle;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Ends this process when the launcher that started it is gone, however it went: the launcher holds the other end of
 * standard input, and the system closes it with the launcher. In order, or after half a minute without.
 */
@Singleton
class ExitWithLauncher {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    void watch(
            @Observes StartupEvent started,
            @ConfigProperty(name = "kith.exit-with-parent", defaultValue = "false") boolean watch) {
        if (!watch) return;
        Thread.ofPlatform().name("exit-with-launcher").daemon().start(() -> {
            awaitEnd(System.in);
            end(Quarkus::asyncExit, PATIENCE, () -> Runtime.getRuntime().halt(1));
        });
    }

    /** Ends in order, or else at once: nobody is left who would kill what does not get to its end. */
    static void end(Runnable exit, Duration patience, Runnable halt) {
        exit.run();
        try {
            Thread.sleep(patience);
        } catch (InterruptedException hurry) {
            // no longer than somebody wants
        }
        halt.run();
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
