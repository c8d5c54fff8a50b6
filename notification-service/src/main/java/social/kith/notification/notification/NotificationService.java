package social.kith.notification.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
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
    private final ChangeNumbers numbers;
    private final Event<NotificationsRead> read;

    NotificationService(
            NotificationRepository notifications,
            NotificationViews views,
            ChangeNumbers numbers,
            Event<NotificationsRead> read) {
        this.notifications = notifications;
        this.views = views;
        this.numbers = numbers;
        this.read = read;
    }

    /**
     * Which notifications of a list.
     *
     * @param messages those of new messages alone, or all but those; {@code null} for both
     */
    public record Which(boolean unreadOnly, @Nullable Boolean messages) {}

    /** Notifications of that user were marked as read, and it is committed. */
    public record NotificationsRead(Id user) {}

    /** More of what is changed in slices, by no event of its own, is changed; it counts when it is committed. */
    public record MoreChanged() {}

    /**
     * Those users are told something at that time, each by a notification that is new or has grown; it counts when the
     * transaction is committed that it is fired in.
     */
    public record Told(Map<Id, Id> notifications, Instant at) {}

    /** A notification that has changed; not shown where it is gone or hidden. */
    public record Changed(Id user, Id id, boolean shown, boolean read) {}

    /**
     * What is new to somebody and unread.
     *
     * @param told notifications, the latest first, but those of new messages
     * @param conversations how many of those there are: one for each conversation
     * @param upTo the last change in it
     */
    public record News(List<Id> told, int conversations, long upTo) {}

    public Page<NotificationView> list(Id user, Which which, Language language, PageRequest request) {
        return notifications.of(user, which, request).mapAll(some -> views.of(some, language));
    }

    /** How many are unread, new messages apart: the chat counts those itself. */
    public long unreadCount(Id user) {
        return notifications.unread(user);
    }

    /** What has changed after that, was told after that time, and is shown and unread. */
    public News news(Id user, long change, Instant since) {
        return notifications.news(user, change, since);
    }

    public void markRead(Id user, Id notification) {
        if (!notifications.markRead(user, notification)) throw Refusal.notFound("notification");
        read.fire(new NotificationsRead(user));
    }

    public void markAllRead(Id user) {
        notifications.markAllRead(user);
        read.fire(new NotificationsRead(user));
    }

    /** The number of the last change of any notification, also of one that is not there any more. */
    public long lastChange() {
        return numbers.last();
    }

    /** What has changed after the one change up to the other, for one of those users; in the order of the changes. */
    public List<Changed> changed(long after, long upTo, Set<Id> users) {
        List<Notification> all = notifications.changed(after, upTo, users);
        Set<Id> shown = notifications.shown(all);
        return all.stream()
                .map(one -> new Changed(one.user(), one.id(), shown.contains(one.id()), one.read()))
                .toList();
    }

    /** How those of them that are shown are shown, by their ids. */
    public Map<Id, NotificationView> views(Collection<Id> some, Language language) {
        List<Notification> all = notifications.list(some);
        Set<Id> shown = notifications.shown(all);
        return views.of(all.stream().filter(one -> shown.contains(one.id())).toList(), language).stream()
                .collect(Collectors.toMap(NotificationView::id, Function.identity()));
    }
}
