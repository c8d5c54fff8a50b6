package social.kith.notification.notification;

import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A language that people are told things in. English is for everybody whose own there is not. */
public enum Language {
    EN(Locale.ENGLISH),
    DE(Locale.GERMAN);

    /** Whoever sends more has no use for an answer. */
    private static final int LONGEST = 500;

    final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    /** The one of these that somebody likes best, by their {@code Accept-Language} (RFC 9110, 12.5.4; RFC 4647, 3.4). */
    public static Language of(@Nullable String accepted) {
        if (accepted == null || accepted.isBlank() || accepted.length() > LONGEST) return EN;
        try {
            List<LanguageRange> ranges = LanguageRange.parse(accepted);
            Locale best = Locale.lookup(
                    ranges, Stream.of(values()).map(one -> one.locale).toList());
            return Stream.of(values())
                    .filter(one -> one.locale.equals(best))
                    .findFirst()
                    .orElse(EN);
        } catch (IllegalArgumentException malformed) {
            return EN;
        }
    }
}
