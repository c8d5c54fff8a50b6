package social.kith.notification.notification;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import social.kith.platform.identity.UserCard;

/** A text of {@link Texts} with names, titles and times in it. */
final class Wording {
    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");
    private final Texts texts;

    Wording(Texts texts) {
        this.texts = texts;
    }

    /** What can stand in a text; what is not known is said in another way. */
    record Names(
            List<UserCard> actors,
            int actorCount,
            @Nullable String title,
            @Nullable String group,
            @Nullable ZonedDateTime when) {}

    String of(String text, Names names) {
        return filled(
                text,
                Map.of(
                        "actors", actors(names.actors(), names.actorCount()),
                        "title", or(names.title(), "untitled"),
                        "group", or(names.group(), "some_group"),
                        "when", names.when() == null ? texts.of("some_time") : texts.of(names.when())));
    }

    /** Fills all places in one pass: a group may be called "{title}". */
    private static String filled(String text, Map<String, String> places) {
        return PLACE.matcher(text)
                .replaceAll(place -> Matcher.quoteReplacement(Objects.requireNonNull(places.get(place.group(1)))));
    }

    private String or(@Nullable String name, String otherwise) {
        return name == null ? texts.of(otherwise) : name;
    }

    /** "Ana Ruiz", "Ana Ruiz and Bo Lind", "Ana Ruiz and 3 others". */
    private String actors(List<UserCard> actors, int count) {
        if (actors.isEmpty()) return texts.of("someone");
        String first = name(actors.getFirst());
        return switch (count) {
            case 1 -> first;
            case 2 -> filled(texts.of("actors.two"), Map.of("first", first, "second", name(actors.get(1))));
            default -> filled(texts.of("actors.many"), Map.of("first", first, "count", String.valueOf(count - 1)));
        };
    }

    private String name(UserCard card) {
        return card.firstName() == null ? texts.of("someone") : card.firstName() + " " + card.lastName();
    }
}
