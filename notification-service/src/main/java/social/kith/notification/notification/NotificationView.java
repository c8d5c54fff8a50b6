package social.kith.notification.notification;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import social.kith.notification.kind.Kind;
import social.kith.notification.kind.SubjectType;
import social.kith.platform.id.Id;
import social.kith.platform.identity.UserCard;

/**
 * A notification as its user sees it.
 *
 * @param actors the latest three at most, the latest first; not those who have deleted their account, whom the user mutes, or where one
 *     of the two blocks the other
 * @param actorCount how many such there are in all
 * @param message what happened, in words
 * @param resolved nothing is left to be done about it
 * @param actions what can be done in place; none once it is resolved
 */
public record NotificationView(
        Id id,
        Kind kind,
        List<UserCard> actors,
        int actorCount,
        Subject subject,
        String message,
        boolean read,
        boolean resolved,
        Instant createdAt,
        Instant updatedAt,
        List<Action> actions) {

    /** What it is about, with the page of the web app that shows it. */
    public record Subject(
            SubjectType type,
            Id id,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String title,

            String url) {}

    /** A request to the API that answers it. */
    public record Action(String name, String method, String href) {}

    static List<Action> actions(Notification notification) {
        Id request = notification.request();
        if (request == null || notification.resolved()) return List.of();
        String path = notification.kind().answeredAt(notification.subject(), request);
        return Stream.of("accept", "decline")
                .map(answer -> new Action(answer, "POST", path + "/" + answer))
                .toList();
    }
}
