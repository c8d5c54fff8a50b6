package social.kith.platform.consistency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import social.kith.platform.event.Event;
import social.kith.platform.event.EventSource;
import social.kith.platform.inbox.AppliedPositions;
import social.kith.platform.outbox.WrittenPosition;
import social.kith.platform.problem.Refusal;

/**
 * Says with each answer to a write where its events stand, and lets each request wait, a moment at most, until what
 * its caller has been told before is applied here too.
 */
@ApplicationScoped
public class ReadYourWrites {
    private final AppliedPositions applied;
    private final WrittenPosition written;
    private final EventSource own;
    private final List<String> sources;
    private final Duration patience;

    ReadYourWrites(
            AppliedPositions applied,
            WrittenPosition written,
            EventSource own,
            @ConfigProperty(name = "mp.messaging.incoming.inbox.topics") List<String> topics,
            @ConfigProperty(name = "kith.read-your-writes.patience", defaultValue = "300ms") Duration patience) {
        this.applied = applied;
        this.written = written;
        this.own = own;
        this.patience = patience;
        // Whoever shares the database sees its own service's changes without being told.
        this.sources = topics.stream()
                .map(Event::source)
                .filter(source -> !source.equals(own.name()))
                .toList();
    }

    @ServerRequestFilter
    void await(ContainerRequestContext request) throws InterruptedException {
        String seen = request.getHeaderString(Positions.SEEN);
        if (seen == null) return;
        try {
            // When the time is up it answers with what it has.
            boolean unused = applied.await(wanted(seen), patience);
        } catch (IllegalArgumentException malformed) {
            throw Refusal.invalid(Positions.SEEN, "is not a list of positions");
        }
    }

    private Map<String, Long> wanted(String seen) {
        return Positions.parse(seen).entrySet().stream()
                .filter(entry -> sources.contains(entry.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Whether all of that is applied here by now. */
    boolean isSeen(String positions) throws InterruptedException {
        return applied.await(wanted(positions), Duration.ZERO);
    }

    @ServerResponseFilter
    void announce(ContainerResponseContext response) {
        if (written.get() > 0)
            response.getHeaders().putSingle(Positions.WRITTEN, Positions.format(Map.of(own.name(), written.get())));
    }
}
