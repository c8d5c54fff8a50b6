package social.kith.notification.push;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import social.kith.notification.notification.NotificationView;
import social.kith.platform.id.Id;
import social.kith.platform.problem.Problem;

/** What goes over {@code /ws/notifications}: one JSON object with a {@code type}. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Frame.Ready.class, name = "ready"),
    @JsonSubTypes.Type(value = Frame.Told.class, name = "notification"),
    @JsonSubTypes.Type(value = Frame.Gone.class, name = "notification_gone"),
    @JsonSubTypes.Type(value = Frame.UnreadCount.class, name = "unread_count"),
    @JsonSubTypes.Type(value = Frame.Error.class, name = "error")
})
sealed interface Frame {
    /** The first one: whatever changes from now on will be told. */
    record Ready(long unreadCount) implements Frame {}

    /** A notification that is new, or has changed. */
    record Told(NotificationView notification, long unreadCount) implements Frame {}

    /** A notification whose cause is gone. */
    record Gone(Id id, long unreadCount) implements Frame {}

    /** Some were read, here or on another device. */
    record UnreadCount(long unreadCount) implements Frame {}

    /** What the client has sent is not understood. */
    record Error(Problem problem) implements Frame {}
}
