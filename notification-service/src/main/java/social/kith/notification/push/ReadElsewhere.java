package social.kith.notification.push;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import social.kith.notification.notification.NotificationService.NotificationsRead;
import social.kith.platform.id.Id;
import social.kith.platform.signal.SignalHeard;
import social.kith.platform.signal.Signals;

/**
 * What somebody has read by one instance is counted on their devices at the others too. That it is read is no event, so
 * the instances tell each other by a signal; where that is lost, the next count is right.
 */
@ApplicationScoped
class ReadElsewhere {
    private final Push push;
    private final Signals signals;

    ReadElsewhere(Push push, Signals signals) {
        this.push = push;
        this.signals = signals;
    }

    void tell(@Observes NotificationsRead read) {
        signals.send(read.user().toString());
    }

    @ActivateRequestContext
    void hear(@Observes SignalHeard signal) {
        push.read(new NotificationsRead(Id.parse(signal.text())));
    }
}
