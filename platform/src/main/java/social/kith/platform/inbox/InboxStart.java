package social.kith.platform.inbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import social.kith.platform.event.Event;
import social.kith.platform.event.EventSource;
import social.kith.platform.event.Kafka;

/** What has to be there before the first event comes. */
@Singleton
class InboxStart {
    private static final Logger LOG = Logger.getLogger(InboxStart.class);

    /**
     * Makes the topics before the consumer asks for them, which would else learn of them seconds later. A Kafka that
     * is down does not hold up the start: the consumer asks again every two seconds. Before all that a rebuild begins,
     * since it forgets what is applied; and from then on, before anybody can open a socket here, whatever is committed
     * anywhere is heard here too, however late Kafka lets it be read.
     */
    void begin(
            @Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent starting,
            @ConfigProperty(name = "mp.messaging.incoming.inbox.topics") List<String> topics,
            Kafka kafka,
            EventSource own,
            Rebuild rebuild,
            AppliedPositions applied,
            MeterRegistry metrics)
            throws InterruptedException {
        rebuild.begin();
        long unused = applied.of(own.name());
        for (String topic : topics) {
            String source = Event.source(topic);
            Gauge.builder("kith.inbox.position", applied, positions -> positions.of(source))
                    .tag("source", source)
                    .register(metrics);
        }
        var all = new HashSet<>(topics);
        all.add(own.topic());
        try {
            kafka.ensureTopics(all);
        } catch (ExecutionException unreachable) {
            LOG.warnf("Kafka cannot be asked, starting without it: %s", unreachable.getMessage());
        }
    }
}
