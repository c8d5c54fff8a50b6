package social.kith.notification.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import social.kith.platform.id.Id;
import social.kith.platform.page.Page;
import social.kith.platform.page.PageRequest;
import social.kith.platform.problem.Refusal;

/** What a user has been told, and what of it they have read. */
@ApplicationScoped
public class NotificationService {
    private final NotificationRepository notifications;
    private final NotificationViews views;
    private final Event<NotificationsRead> read;

    NotificationService(NotificationRepository notifications, NotificationViews views, Event<NotificationsRead> read) {
        this.notifications = notifications;
        this.views = views;
        this.read = read;
    }

    /** Notifications of that user were marked as read, and it is committed. */
    public record NotificationsRead(Id user) {}

    /** A notification as it is after its last change; without a view where it is gone or hidden. */
    public record Changed(Id user, Id id, @Nullable NotificationView view) {}

    public Page<NotificationView> list(Id user, boolean unreadOnly, PageRequest request) {
        return notifications.of(user, unreadOnly, request).mapAll(views::of);
    }

    /** How many are unread, new messages apart: the chat counts those itself. */
    public long unreadCount(Id user) {
        return notifications.unread(user);
    }

    public void markRead(Id user, Id notification) {
        if (!notifications.markRead(user, notification)) throw Refusal.notFound("notification");
        read.fire(new NotificationsRead(user));
    }

    public void markAllRead(Id user) {
        notifications.markAllRead(user);
        read.fire(new NotificationsRead(user));
    }

    /** The number of the last change of any notification. */
    public long lastChange() {
        return notifications.lastChange();
    }

    /** What has changed after the one change up to the other, for one of those users; in the order of the changes. */
    public List<Changed> changed(long after, long upTo, Set<Id> users) {
        List<Notification> all = notifications.changed(after, upTo, users);
        Set<Id> shown = notifications.shown(all);
        var shownOnes = views.of(all.stream()
                        .filter(notification -> shown.contains(notification.id()))
                        .toList())
                .iterator();
        return all.stream()
                .map(notification -> new Changed(
                        notification.user(),
                        notification.id(),
                        shown.contains(notification.id()) ? shownOnes.next() : null))
                .toList();
    }
}
