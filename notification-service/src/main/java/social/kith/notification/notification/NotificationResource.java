package social.kith.notification.notification;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import social.kith.platform.id.Id;
import social.kith.platform.identity.CurrentUser;
import social.kith.platform.page.Page;
import social.kith.platform.page.PageRequest;
import social.kith.platform.problem.Refusal;

/**
 * What the caller has been told. The list holds every kind, by the time of its first event; {@code ?unread=true} leaves
 * out what is read. The unread count leaves out {@code new_message}, which the list shows as unread all the same:
 * unread messages are counted by the chat, and shown apart.
 */
@Path("/api/v1/notifications")
@Authenticated
@RunOnVirtualThread
public class NotificationResource {
    private final NotificationService notifications;
    private final CurrentUser me;

    NotificationResource(NotificationService notifications, CurrentUser me) {
        this.notifications = notifications;
        this.me = me;
    }

    /** How many there are. */
    public record Count(long count) {}

    @GET
    public Page<NotificationView> list(@RestQuery @Nullable String unread, @BeanParam PageRequest page) {
        return notifications.list(me.id(), unreadOnly(unread), page);
    }

    private static boolean unreadOnly(@Nullable String unread) {
        return switch (unread) {
            case "true" -> true;
            case "false" -> false;
            case null -> false;
            default -> throw Refusal.invalid("unread", "must be true or false");
        };
    }

    @GET
    @Path("/unread-count")
    public Count unreadCount() {
        return new Count(notifications.unreadCount(me.id()));
    }

    @POST
    @Path("/{id}/read")
    public void markRead(@RestPath Id id) {
        notifications.markRead(me.id(), id);
    }

    @POST
    @Path("/read-all")
    public void markAllRead() {
        notifications.markAllRead(me.id());
    }
}
