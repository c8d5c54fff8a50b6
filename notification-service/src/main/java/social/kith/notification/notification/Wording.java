package social.kith.notification.notification;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import social.kith.platform.identity.UserCard;

/** The message of a notification: the text of its kind with names and titles in it. */
final class Wording {
    private static final Pattern PLACE = Pattern.compile("\\{(actors|title|group)}");

    private Wording() {}

    /** Fills all places in one pass: a group may be called "{title}". */
    static String of(
            String text, List<UserCard> actors, int actorCount, @Nullable String title, @Nullable String groupTitle) {
        return PLACE.matcher(text)
                .replaceAll(place -> Matcher.quoteReplacement(
                        switch (place.group(1)) {
                            case "actors" -> names(actors, actorCount);
                            case "title" -> title == null ? "it" : title;
                            default -> groupTitle == null ? "your group" : groupTitle;
                        }));
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
