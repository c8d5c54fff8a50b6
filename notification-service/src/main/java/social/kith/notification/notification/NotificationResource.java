package social.kith.notification.notification;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import social.kith.notification.notification.NotificationService.Which;
import social.kith.platform.id.Id;
import social.kith.platform.identity.CurrentUser;
import social.kith.platform.page.Page;
import social.kith.platform.page.PageRequest;
import social.kith.platform.problem.Refusal;

/**
 * What the caller has been told. The list holds every kind, what came or grew last before all else: who pages while
 * something grows finds it at the front, not further on. {@code ?unread=true} leaves out what is read,
 * {@code ?unread=false} nothing, {@code ?messages=false} what is told of messages, and {@code ?messages=true} all else.
 * The words are in the language that {@code Accept-Language} asks for. The unread count leaves out {@code new_message},
 * which the list shows as unread all the same: unread messages are counted by the chat, and shown apart.
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
    public Page<NotificationView> list(
            @RestQuery @Nullable String unread,
            @RestQuery @Nullable String messages,
            @RestHeader("Accept-Language") @Nullable String languages,
            @BeanParam PageRequest page) {
        var which = new Which(Boolean.TRUE.equals(flag("unread", unread)), flag("messages", messages));
        return notifications.list(me.id(), which, Language.of(languages), page);
    }

    private static @Nullable Boolean flag(String name, @Nullable String said) {
        return switch (said) {
            case "true" -> true;
            case "false" -> false;
            case null -> null;
            default -> throw Refusal.invalid(name, "must be true or false");
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
