package social.kith.notification.notification;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.stream.Stream;
import social.kith.notification.kind.Kind;
import social.kith.notification.kind.Variant;
import social.kith.platform.sqlite.EnumColumn;

/** The message bundle of one language: {@code texts/notifications.properties} and what belongs to it. */
final class Texts {
    private static final String BUNDLE = "texts.notifications";

    /** The language of the machine is nobody's choice. */
    private static final Control NOT_THE_MACHINES = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private static final Map<Language, Texts> ALL = new EnumMap<>(Language.class);

    static {
        for (Language language : Language.values()) ALL.put(language, new Texts(language));
    }

    private final ResourceBundle bundle;
    private final DateTimeFormatter time;

    private Texts(Language language) {
        // English is the bundle without a language, which is where every other looks for what it lacks.
        Locale locale = language == Language.EN ? Locale.ROOT : language.locale;
        this.bundle = ResourceBundle.getBundle(BUNDLE, locale, Texts.class.getClassLoader(), NOT_THE_MACHINES);
        this.time = DateTimeFormatter.ofPattern(of("time"), language.locale);
    }

    static Texts in(Language language) {
        return Objects.requireNonNull(ALL.get(language));
    }

    String of(String key) {
        return bundle.getString(key);
    }

    /** The text of a kind, for so many people who did it: the most exact that there is. */
    String of(Kind kind, Variant variant, boolean inGroup, int actors) {
        String number = actors <= 1 ? ".one" : ".other";
        return keys(kind, variant)
                .skip(inGroup ? 0 : 1)
                .flatMap(key -> Stream.of(key + number, key))
                .filter(bundle::containsKey)
                .findFirst()
                .map(bundle::getString)
                .orElseThrow(() -> new IllegalStateException("There is no text for " + kind + ", " + variant));
    }

    /** Whether the kind is ever told so. */
    boolean has(Kind kind, Variant variant) {
        return keys(kind, variant).anyMatch(bundle::containsKey);
    }

    /** First the one for what happened in a group. */
    private static Stream<String> keys(Kind kind, Variant variant) {
        String key = EnumColumn.text(kind);
        if (variant != Variant.PLAIN) key += "." + EnumColumn.text(variant);
        return Stream.of(key + ".group", key);
    }

    String of(ZonedDateTime at) {
        return time.format(at);
    }
}
