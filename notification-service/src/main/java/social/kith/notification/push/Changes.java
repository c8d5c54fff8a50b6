package social.kith.notification.push;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import social.kith.notification.notification.NotificationService;
import social.kith.notification.notification.NotificationService.Changed;
import social.kith.platform.id.Id;

/** What there is to tell, read a page at a time: nothing of one page is kept while the next is read. */
@ApplicationScoped
class Changes {
    private final NotificationService notifications;

    Changes(NotificationService notifications) {
        this.notifications = notifications;
    }

    /** A frame for every device of that user. */
    record Telling(Id user, Frame frame) {}

    @ActivateRequestContext
    long last() {
        return notifications.lastChange();
    }

    /** What to tell those users of the changes after the one up to the other, in their order. */
    @ActivateRequestContext
    List<Telling> tellings(long after, long upTo, Set<Id> users) {
        Map<Id, Long> unread = new HashMap<>();
        List<Telling> tellings = new ArrayList<>();
        for (Changed changed : notifications.changed(after, upTo, users)) {
            long count = unread.computeIfAbsent(changed.user(), notifications::unreadCount);
            tellings.add(new Telling(
                    changed.user(),
                    changed.view() == null
                            ? new Frame.Gone(changed.id(), count)
                            : new Frame.Told(changed.view(), count)));
        }
        return tellings;
    }
}
