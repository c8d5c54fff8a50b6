package social.kith.notification.notification;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Somebody by whom a notification is, as queries see it. */
@Entity
@Table(name = "notification_actors")
@IdClass(NotificationActor.Key.class)
class NotificationActor {
    @Id
    long notificationId;

    @Id
    long actorId;

    @Id
    long deedId;

    long userId;

    Instant actedAt;

    /** When it was taken back. */
    @Nullable
    Instant goneAt;

    @Nullable
    Long groupId;

    @Nullable
    Long postAuthorId;

    /** Of what, who, having done what. */
    record Key(long notificationId, long actorId, long deedId) {}
}
