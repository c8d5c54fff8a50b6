package social.kith.notification.push;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import social.kith.notification.notification.NotificationService.MoreChanged;
import social.kith.notification.notification.NotificationService.NotificationsRead;
import social.kith.platform.id.Id;
import social.kith.platform.signal.SignalHeard;
import social.kith.platform.signal.Signals;

/**
 * What somebody has read by one instance is counted on their devices at the others too, and what one instance changes in
 * slices is told by all. Neither is an event, so the instances tell each other by a signal; where that is lost, the next
 * count is right, and the next event has all told that has changed.
 */
@ApplicationScoped
class ChangedElsewhere {
    private static final String CHANGES = "changes";
    private final Push push;
    private final Signals signals;

    ChangedElsewhere(Push push, Signals signals) {
        this.push = push;
        this.signals = signals;
    }

    void tell(@Observes NotificationsRead read) {
        signals.send(read.user().toString());
    }

    void tell(@Observes(during = TransactionPhase.AFTER_SUCCESS) MoreChanged more) {
        signals.send(CHANGES);
    }

    @ActivateRequestContext
    void hear(@Observes SignalHeard signal) {
        if (signal.text().equals(CHANGES)) push.changes();
        else push.read(new NotificationsRead(Id.parse(signal.text())));
    }
}
