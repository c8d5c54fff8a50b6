package social.kith.groups.event;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/** Looks, now and then, which reminders are due; whoever writes meanwhile waits for a slice of them at most. */
@Singleton
class ReminderWorker {
    private static final Logger LOG = Logger.getLogger(ReminderWorker.class);
    private final Reminders reminders;

    ReminderWorker(Reminders reminders) {
        this.reminders = reminders;
    }

    @Scheduled(every = "{kith.reminders.look-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @ActivateRequestContext
    void work() {
        try {
            while (reminders.isAnyDue()) reminders.saySome();
        } catch (RuntimeException failed) {
            LOG.error("Reminders are late; they are tried again", failed);
        }
    }
}
