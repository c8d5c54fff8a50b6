package social.kith.notification.notification;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;

/** Somebody by whom a notification is, as queries see it. */
@Entity
@Table(name = "notification_actors")
@IdClass(NotificationActor.Key.class)
class NotificationActor {
    @Id
    long notificationId;

    @Id
    long actorId;

    long userId;

    Instant actedAt;

    /** Of what, who. */
    record Key(long notificationId, long actorId) {}
}
