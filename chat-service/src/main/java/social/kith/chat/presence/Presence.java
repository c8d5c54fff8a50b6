package social.kith.chat.presence;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import social.kith.platform.id.Id;

/**
 * Who is online. Each second what changed here is written in one transaction, and what changed anywhere is told here:
 * one way for this instance's users and those of others. Who comes back within a moment was never gone.
 */
@ApplicationScoped
public class Presence {
    private static final Logger LOG = Logger.getLogger(Presence.class);
    private static final Duration TICK = Duration.ofSeconds(1);
    private static final Duration MOMENT = Duration.ofSeconds(2);
    private static final long LAST_TICK_MS = 2_000;

    /** With what makes an instance dead, and a tick or two, below the minute after which who is lost is offline. */
    private static final Duration BEAT = Duration.ofSeconds(10);

    private final PresenceTable table;
    private final Event<PresenceChanged> changed;
    private final Id instance = Id.next();
    private final Map<Id, Integer> sockets = new ConcurrentHashMap<>();
    /** Whose first socket opened, or last one closed, and when; to be written. */
    private final Map<Id, Long> unsaid = new ConcurrentHashMap<>();

    private final ScheduledExecutorService ticks = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("presence").daemon().factory());
    private final Set<Id> said = new HashSet<>();
    private long seen = -1;
    private long beaten;

    Presence(PresenceTable table, Event<PresenceChanged> changed) {
        this.table = table;
        this.changed = changed;
    }

    void start(@Observes StartupEvent started) {
        ticks.scheduleWithFixedDelay(this::tick, 0, TICK.toMillis(), TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        ticks.shutdown();
        if (!ticks.awaitTermination(LAST_TICK_MS, TimeUnit.MILLISECONDS)) return;
        try {
            table.end(instance);
        } catch (RuntimeException failed) {
            LOG.debugf("That nobody is here any more is seen without a word: %s", failed);
        }
    }

    /** A socket of that user's is open here. */
    public void arrived(Id user) {
        if (sockets.merge(user, 1, Integer::sum) == 1) unsaid.put(user, System.nanoTime());
    }

    /** One is open no longer. */
    public void departed(Id user) {
        if (sockets.compute(user, (same, open) -> open == null || open == 1 ? null : open - 1) == null)
            unsaid.put(user, System.nanoTime());
    }

    /** Who of them is online, at whichever instance. */
    public Set<Id> online(Collection<Id> users) {
        return new HashSet<>(table.online(users));
    }

    private void tick() {
        try {
            if (seen < 0) seen = table.lastChange();
            beat();
            say();
            tell();
        } catch (Throwable failed) { // a task that throws is not run again
            LOG.warnf("Who is online could not be written, or not be told: %s", failed);
        }
    }

    private void beat() {
        long now = System.nanoTime();
        if (beaten != 0 && now - beaten < BEAT.toNanos()) return;
        boolean alive = table.beat(instance);
        beaten = now;
        if (alive) return;
        said.clear();
        sockets.keySet().forEach(user -> unsaid.put(user, now));
    }

    private void say() {
        long now = System.nanoTime();
        Set<Id> here = new HashSet<>();
        Set<Id> gone = new HashSet<>();
        Map<Id, Long> settled = new HashMap<>();
        unsaid.forEach((user, at) -> {
            boolean open = sockets.containsKey(user);
            if (!open && said.contains(user) && now - at < MOMENT.toNanos()) return;
            settled.put(user, at);
            if (open && !said.contains(user)) here.add(user);
            if (!open && said.contains(user)) gone.add(user);
        });
        if (!here.isEmpty() || !gone.isEmpty()) table.say(instance, here, gone);
        said.addAll(here);
        said.removeAll(gone);
        // Not those that changed again meanwhile.
        settled.forEach(unsaid::remove);
    }

    private void tell() {
        List<PresenceTable.News> news = table.after(seen);
        if (news.isEmpty()) return;
        Set<Id> users = new LinkedHashSet<>();
        for (var one : news) users.add(one.user());
        Set<Id> online = online(users);
        users.forEach(user -> changed.fire(new PresenceChanged(user, online.contains(user))));
        seen = news.getLast().change();
    }
}
