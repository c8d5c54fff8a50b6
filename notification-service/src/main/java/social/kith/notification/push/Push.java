package social.kith.notification.push;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.interceptor.Interceptor;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import social.kith.notification.notification.Language;
import social.kith.notification.notification.NotificationService;
import social.kith.notification.notification.NotificationService.Changed;
import social.kith.notification.notification.NotificationService.MoreChanged;
import social.kith.notification.notification.NotificationService.NotificationsRead;
import social.kith.notification.push.Changes.Telling;
import social.kith.notification.replica.EndedSessions;
import social.kith.platform.id.Id;

/**
 * Tells the open connections of this instance what has changed. What to tell is read from the database, by the number
 * of the change, so it does not matter which instance has applied the event, and nothing is told twice or left out. The
 * lock puts the frames of a connection in the order of the changes, and its {@code ready} before all of them.
 */
@ApplicationScoped
public class Push {
    static final int TRIES = 3;
    private static final long PAGE = 500;
    private static final Logger LOG = Logger.getLogger(Push.class);
    private static final Future<?> NOT_PLANNED = CompletableFuture.completedFuture(null);
    private final NotificationService notifications;
    private final Changes changes;
    private final EndedSessions endedSessions;
    private final ObjectMapper json;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<Id, Set<OpenSocket>> sockets = new HashMap<>();
    private final Pace pace = new Pace(System::nanoTime);
    private final ScheduledExecutorService later = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("grown-notifications").daemon().factory());
    private Future<?> wakingUp = NOT_PLANNED;
    private long wakingUpAt;
    private long told;
    private int failures;

    Push(NotificationService notifications, Changes changes, EndedSessions endedSessions, ObjectMapper json) {
        this.notifications = notifications;
        this.changes = changes;
        this.endedSessions = endedSessions;
        this.json = json;
    }

    /** Greets a connection and keeps it informed from now on. */
    @ActivateRequestContext
    void opened(OpenSocket socket) {
        locked(() -> {
            if (endedSessions.contains(socket.session())) {
                socket.close(OpenSocket.SESSION_ENDED);
                return;
            }
            if (sockets.isEmpty()) told = changes.last();
            socket.send(text(new Frame.Ready(notifications.unreadCount(socket.user()))));
            sockets.computeIfAbsent(socket.user(), user -> new HashSet<>()).add(socket);
        });
    }

    void closed(OpenSocket socket) {
        socket.drop();
        locked(() -> sockets.computeIfPresent(socket.user(), (user, open) -> {
            open.remove(socket);
            return open.isEmpty() ? null : open;
        }));
    }

    /** Tells everything that has changed since it was last told. */
    void changes() {
        locked(() -> {
            if (sockets.isEmpty()) return;
            long last = changes.last();
            while (told < last) tellUpTo(Math.min(told + PAGE, last));
        });
    }

    /** What fails is tried again after the next event, but not for ever: later changes would never be told. */
    private void tellUpTo(long change) {
        try {
            tell(pace.now(changes.between(told, change, sockets.keySet())));
        } catch (RuntimeException failed) {
            if (++failures < TRIES) throw failed;
            LOG.errorf(failed, "Nobody is told of the changes after %d up to %d", told, change);
        }
        failures = 0;
        told = change;
    }

    private void tell(List<Changed> changed) {
        try {
            if (!changed.isEmpty()) changes.tellings(changed, this::languages).forEach(this::send);
        } finally {
            pace.nanosToNext().ifPresent(this::wakeUpIn);
        }
    }

    /** Unless that is planned already, or something earlier. */
    private void wakeUpIn(long nanos) {
        long at = System.nanoTime() + nanos;
        if (!wakingUp.isDone() && wakingUpAt - at <= 0) return;
        wakingUp.cancel(false);
        wakingUp = later.schedule(this::tellWaiting, nanos, TimeUnit.NANOSECONDS);
        wakingUpAt = at;
    }

    private void tellWaiting() {
        locked(() -> {
            wakingUp = NOT_PLANNED;
            List<Changed> due = pace.due();
            try {
                tell(due);
            } catch (RuntimeException failed) {
                LOG.error("Nobody is told how some notifications have grown, which is tried again", failed);
                pace.putBack(due);
                pace.nanosToNext().ifPresent(this::wakeUpIn);
            }
        });
    }

    private Set<Language> languages(Id user) {
        return sockets.getOrDefault(user, Set.of()).stream()
                .map(OpenSocket::language)
                .collect(Collectors.toSet());
    }

    void read(@Observes NotificationsRead read) {
        locked(() -> {
            if (sockets.containsKey(read.user()))
                send(new Telling(read.user(), null, new Frame.UnreadCount(notifications.unreadCount(read.user()))));
        });
    }

    void moreChanged(@Observes(during = TransactionPhase.AFTER_SUCCESS) MoreChanged more) {
        changes();
    }

    void endSession(Id user, Id session) {
        locked(() -> {
            for (OpenSocket socket : List.copyOf(sockets.getOrDefault(user, Set.of())))
                if (socket.session().equals(session)) socket.close(OpenSocket.SESSION_ENDED);
        });
    }

    /** Early, while the sockets still are there to be told. */
    void restart(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) ShutdownEvent stopping) {
        locked(() -> sockets.values().forEach(open -> open.forEach(socket -> socket.close(OpenSocket.RESTART))));
    }

    private void send(Telling telling) {
        String text = text(telling.frame());
        for (OpenSocket socket : sockets.getOrDefault(telling.user(), Set.of()))
            if (telling.language() == null || telling.language() == socket.language()) socket.send(text);
    }

    String text(Frame frame) {
        try {
            return json.writeValueAsString(frame);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }

    private void locked(Runnable action) {
        lock.lock();
        try {
            action.run();
        } finally {
            lock.unlock();
        }
    }
}
