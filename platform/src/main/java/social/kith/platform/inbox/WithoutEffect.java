package social.kith.platform.inbox;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import social.kith.platform.event.Event;

/**
 * How far events came on which nothing here acts. They cost no transaction each: that they were there is noted with the
 * next event of that source that has an effect, or else a second later, when the database takes it. After a crash some
 * of them come again, and have no effect again.
 */
@ApplicationScoped
class WithoutEffect {
    private static final Logger LOG = Logger.getLogger(WithoutEffect.class);
    private static final long PAUSE_MS = 1_000;

    private final Inbox inbox;
    private final Map<String, Long> upTo = new ConcurrentHashMap<>();
    private final BlockingQueue<Boolean> wakes = new ArrayBlockingQueue<>(1);
    private final CountDownLatch stopping = new CountDownLatch(1);
    private @Nullable Thread thread;

    WithoutEffect(Inbox inbox) {
        this.inbox = inbox;
    }

    void start(@Observes StartupEvent started) {
        thread = Thread.ofVirtual().name("without-effect").start(this::run);
    }

    void stop(@Observes ShutdownEvent stopped) throws InterruptedException {
        stopping.countDown();
        wake();
        if (thread != null) thread.join(2_000);
    }

    /** In the order of its source's events, when all that came before are applied. */
    void add(Event event) {
        upTo.merge(event.source(), event.position(), Math::max);
        wake();
    }

    private void wake() {
        // A wake that is already there will see it too.
        boolean unused = wakes.offer(true);
    }

    private void run() {
        boolean stops;
        try {
            do {
                Boolean unused = wakes.take();
                stops = stopping.await(PAUSE_MS, TimeUnit.MILLISECONDS);
                note();
            } while (!stops);
        } catch (InterruptedException stopped) {
            // what is not noted comes again
        }
    }

    private void note() {
        Map<String, Long> now = Map.copyOf(upTo);
        try {
            Map<String, Long> further = furtherThanNoted(now);
            if (!further.isEmpty()) inbox.advanceTo(further);
            now.forEach(upTo::remove);
        } catch (Throwable failed) { // errors too: nobody would note anything any more
            LOG.warnf("How far events came is noted later: %s", failed);
            wake();
        }
    }

    private Map<String, Long> furtherThanNoted(Map<String, Long> positions) {
        Map<String, Long> further = new HashMap<>(positions);
        inbox.positions()
                .forEach((source, noted) ->
                        further.computeIfPresent(source, (of, position) -> position > noted ? position : null));
        return further;
    }
}
