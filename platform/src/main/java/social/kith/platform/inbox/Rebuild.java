package social.kith.platform.inbox;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import social.kith.platform.event.Event;
import social.kith.platform.instance.Instances;
import social.kith.platform.instance.Turn;
import social.kith.platform.instance.Turns;

/**
 * Replicas are emptied and filled again from the topics where an operator asks for it, by a file named {@code rebuild}
 * in the data folder at the start. Until that is done nothing is answered and no new event is applied: who has blocked
 * whom, or may see what, would not be known yet.
 */
@ApplicationScoped
public class Rebuild {
    private static final Logger LOG = Logger.getLogger(Rebuild.class);
    private final Replicas replicas;
    private final List<String> sources;
    private final Path order;
    private final Turn start;
    private final Instances instances;
    private final CountDownLatch over = new CountDownLatch(1);
    private volatile Map<String, Long> goals = Map.of();
    private volatile boolean underway = true;

    Rebuild(
            Replicas replicas,
            @ConfigProperty(name = "mp.messaging.incoming.inbox.topics") List<String> topics,
            @ConfigProperty(name = "kith.data-dir") Path data,
            Turns turns,
            Instances instances) {
        this.replicas = replicas;
        this.sources = topics.stream().map(Event::source).toList();
        this.order = data.resolve("rebuild");
        this.start = turns.of("start");
        this.instances = instances;
    }

    /** Takes up what is asked for, or what an earlier start has not ended; before anybody asks what is applied. */
    void begin() throws InterruptedException {
        try (start;
                var taken = start.take()) {
            if (Files.exists(order)) {
                // It would answer from what is emptied, and apply what is new without what is old.
                if (!instances.areNone())
                    throw new IllegalStateException("Replicas are not rebuilt while another instance runs: stop all");
                replicas.empty();
                Files.delete(order);
            }
            instances.join();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        Map<String, Long> unreached = new HashMap<>(replicas.goals());
        // Of what is not listened to any more, nothing will come.
        unreached.keySet().retainAll(sources);
        goals = Map.copyOf(unreached);
        if (goals.isEmpty()) end();
        else LOG.infof("The replicas are rebuilt, and nothing is answered before %s", goals);
    }

    /** All goals are reached. */
    void end() {
        replicas.filled();
        if (!goals.isEmpty()) LOG.info("The replicas are rebuilt");
        underway = false;
        over.countDown();
        goals = Map.of();
    }

    void stop(@Observes ShutdownEvent stopping) {
        over.countDown();
    }

    /** Whether replicas may be empty as yet. */
    public boolean isUnderway() {
        return underway;
    }

    /** Up to where the events of each source are old. */
    Map<String, Long> goals() {
        return goals;
    }

    /** Whether the event had its effects before the rebuild, all but those on replicas. */
    boolean isOld(Event event) {
        return event.position() <= goals.getOrDefault(event.source(), 0L);
    }

    /** @throws InterruptedException when the service stops before */
    void awaitEnd() throws InterruptedException {
        over.await();
        if (underway) throw new InterruptedException("The service stops");
    }
}
