package social.kith.notification.notification;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import social.kith.notification.kind.Cause;
import social.kith.notification.kind.Ending;
import social.kith.notification.kind.Kind;
import social.kith.notification.kind.Variant;
import social.kith.platform.id.Id;

/** {@link Kind} as the table that people read. */
final class KindTable {
    private static final String HEAD = """
            | kind | told on | to | text | settled by | gone with |
            |---|---|---|---|---|---|
            """;

    private KindTable() {}

    static String markdown() {
        return Arrays.stream(Kind.values()).map(KindTable::row).collect(Collectors.joining("\n", HEAD, "\n"));
    }

    private static String row(Kind kind) {
        return Stream.of(
                        "`" + name(kind) + "`" + (kind.grouped() ? "<br>grouped" : ""),
                        lines(kind.toldOn().stream()
                                .map(cause -> event(cause.event(), cause.when().words()))),
                        lines(kind.toldOn().stream().map(Cause::receivers)),
                        lines(texts(kind).stream()) + action(kind),
                        lines(Stream.concat(kind.settledBy().stream().map(KindTable::ending), apart(kind, true))),
                        lines(Stream.of(
                                        kind.goneBy().stream().map(KindTable::ending),
                                        kind.takenBackBy().stream()
                                                .map(back -> event(back.event(), "of all who did it")),
                                        apart(kind, false))
                                .flatMap(all -> all)))
                .collect(Collectors.joining(" | ", "| ", " |"));
    }

    private static Stream<String> apart(Kind kind, boolean settles) {
        return kind.endedApart().stream()
                .filter(ending -> ending.settles() == settles)
                .map(ending -> event(ending.event(), ending.words()));
    }

    private static String ending(Ending<?> ending) {
        return event(ending.event(), ending.when().words());
    }

    private static String event(Class<?> event, String when) {
        return "`" + event.getSimpleName() + "`" + (when.isEmpty() ? "" : ": " + when);
    }

    private static List<String> texts(Kind kind) {
        List<String> texts = new ArrayList<>();
        for (Variant variant : Variant.values())
            for (boolean inGroup : new boolean[] {false, true})
                if (Texts.in(Language.EN).has(kind, variant))
                    texts.add(Texts.in(Language.EN).of(kind, variant, inGroup, 1));
        return texts.stream().distinct().toList();
    }

    private static String action(Kind kind) {
        String path = kind.answeredAt(new Id(0), new Id(0));
        return path.isEmpty() ? "" : "<br>actions: accept, decline";
    }

    private static String name(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static String lines(Stream<String> lines) {
        return lines.filter(Objects::nonNull).distinct().collect(Collectors.joining("<br>"));
    }
}
