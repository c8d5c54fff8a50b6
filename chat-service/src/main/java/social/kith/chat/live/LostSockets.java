package social.kith.chat.live;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Lets go of sockets at whose other end nobody is any more: every client answers the pings that each socket is sent
 * (application.properties), without doing anything for it.
 */
@ApplicationScoped
class LostSockets {
    private static final Logger LOG = Logger.getLogger(LostSockets.class);

    /** Two pings and a half; with the pause between two looks, and presence's own, well below a minute. */
    static final Duration UNSEEN = Duration.ofSeconds(45);

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(5);
    private final Connections connections;
    private final ScheduledExecutorService looks = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("lost-sockets").daemon().factory());

    LostSockets(Connections connections) {
        this.connections = connections;
    }

    void start(@Observes StartupEvent started) {
        looks.scheduleWithFixedDelay(
                () -> look(UNSEEN), BETWEEN_LOOKS.toMillis(), BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent stopping) {
        looks.shutdownNow();
    }

    void look(Duration unseen) {
        try {
            for (Connection connection : connections.all())
                if (connection.unseenFor(unseen)) {
                    // Nobody answers the close either; so it is gone at once.
                    connections.remove(connection);
                    connection.close(CloseCode.TRY_AGAIN);
                }
        } catch (Throwable failed) { // a task that throws is not run again
            LOG.error("Sockets could not be looked at", failed);
        }
    }
}
