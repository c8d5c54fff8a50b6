package social.kith.notification.notification;

import java.util.List;
import org.jspecify.annotations.Nullable;
import social.kith.notification.kind.Kind;
import social.kith.platform.identity.UserCard;

/** The message of a notification: the text of its {@link Kind} with names and titles in it. */
final class Wording {
    private Wording() {}

    static String of(
            Kind kind, List<UserCard> actors, int actorCount, @Nullable String title, @Nullable String groupTitle) {
        return kind.text(groupTitle != null)
                .replace("{actors}", names(actors, actorCount))
                .replace("{title}", title == null ? "it" : title)
                .replace("{group}", groupTitle == null ? "your group" : groupTitle);
    }

    /** "Ana Ruiz", "Ana Ruiz and Bo Lind", "Ana Ruiz and 3 others". */
    private static String names(List<UserCard> actors, int count) {
        if (actors.isEmpty()) return "Somebody";
        String first = name(actors.getFirst());
        return switch (count) {
            case 1 -> first;
            case 2 -> first + " and " + name(actors.get(1));
            default -> first + " and " + (count - 1) + " others";
        };
    }

    private static String name(UserCard card) {
        return card.firstName() == null ? "Somebody" : card.firstName() + " " + card.lastName();
    }
}
