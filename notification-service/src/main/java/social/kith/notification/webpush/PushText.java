package social.kith.notification.webpush;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import social.kith.notification.kind.Kind;
import social.kith.notification.notification.NotificationService;
import social.kith.notification.notification.NotificationView;
import social.kith.notification.preference.PreferenceService;
import social.kith.people.UserReplicas;
import social.kith.platform.id.Id;

/** What a push says, made when it is sent: of what is gone, read, silenced or switched off by then, nothing. */
@ApplicationScoped
class PushText {
    /** Whoever reads it on a locked screen sees less, and all of it has to fit into one message (4096 bytes, RFC 8030, 7.2). */
    private static final int LONGEST = 300;

    private static final Set<Kind> URGENT = EnumSet.of(Kind.NEW_MESSAGE, Kind.EVENT_REMINDER);

    private final NotificationService notifications;
    private final PreferenceService preferences;
    private final UserReplicas users;
    private final ObjectMapper json;

    PushText(NotificationService notifications, PreferenceService preferences, UserReplicas users, ObjectMapper json) {
        this.notifications = notifications;
        this.preferences = preferences;
        this.users = users;
        this.json = json;
    }

    /** As the browser gets it: the words, the page of the web app that shows it, and how many are unread. */
    record Payload(Id id, Kind kind, String message, String url, long unreadCount, Instant updatedAt) {}

    /**
     * A push that is ready to be sent.
     *
     * @param urgent wakes a browser that saves its battery: somebody waits for an answer, or it is soon too late
     */
    record Made(byte[] payload, boolean urgent) {}

    @ActivateRequestContext
    Optional<Made> of(QueuedPush push) {
        if (users.find(push.user()).isEmpty()) return Optional.empty();
        var views = notifications.views(List.of(push.notification()), push.language());
        return Optional.ofNullable(views.get(push.notification()))
                .filter(view -> !view.read() && isWanted(push.user(), view.kind()))
                .map(view -> written(view, notifications.unreadCount(push.user())));
    }

    private boolean isWanted(Id user, Kind kind) {
        return Objects.requireNonNull(preferences.of(user).get(kind));
    }

    private Made written(NotificationView view, long unreadCount) {
        try {
            var payload = new Payload(
                    view.id(),
                    view.kind(),
                    shortened(view.message()),
                    view.subject().url(),
                    unreadCount,
                    view.updatedAt());
            return new Made(json.writeValueAsBytes(payload), URGENT.contains(view.kind()));
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }

    private static String shortened(String text) {
        if (text.codePointCount(0, text.length()) <= LONGEST) return text;
        return text.substring(0, text.offsetByCodePoints(0, LONGEST - 1)) + "…";
    }
}
