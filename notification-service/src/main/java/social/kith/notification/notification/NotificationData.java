package social.kith.notification.notification;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import social.kith.people.personaldata.PersonalData;
import social.kith.platform.id.Id;

/** What somebody has been told, for themselves: as they saw it. */
@ApplicationScoped
class NotificationData implements PersonalData {
    private final NotificationRepository notifications;
    private final NotificationViews views;

    NotificationData(NotificationRepository notifications, NotificationViews views) {
        this.notifications = notifications;
        this.views = views;
    }

    @Override
    public List<Part> parts() {
        return List.of(new Part("notifications", this::page));
    }

    private List<Told> page(Id user, long after, int most) {
        return views.of(notifications.oldest(user, after, most), Language.EN).stream()
                .map(Told::new)
                .toList();
    }

    /** A notification as its user saw it. */
    record Told(@JsonUnwrapped NotificationView notification) implements Item {
        @Override
        public long key() {
            return notification.id().value();
        }
    }
}
