package social.kith.content.hashtag;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A tag of letters, digits and underscores of any script, at least one of them a letter, in the one spelling that all
 * its spellings have: case does not count, nor does what Unicode calls compatible (NFKC).
 */
public record Hashtag(String tag) {
    /** Of one post: a text of nothing but tags is there to be found, not to be read. */
    static final int MOST = 30;

    private static final int LONGEST = 100;

    /** Joiners are between the letters of Persian and of Indian scripts. */
    private static final String BODY = "[\\p{L}\\p{N}_][\\p{L}\\p{M}\\p{N}_\\u200C\\u200D]*+";

    private static final Pattern WHOLE = Pattern.compile(BODY);

    /** Not within a word, a path (its fragment) or an HTML entity, nor after another {@code #}. */
    private static final Pattern IN_TEXT = Pattern.compile("(?<![\\p{L}\\p{M}\\p{N}_#/&])#(" + BODY + ")");

    private static final Pattern URL = Pattern.compile("(?U)\\b[a-zA-Z][a-zA-Z0-9+.-]{1,20}://\\S+");
    private static final Pattern LETTER = Pattern.compile("\\p{L}");
    private static final Pattern JOINERS_AT_THE_END = Pattern.compile("[\\u200C\\u200D]+$");

    /**
     * Reads a tag as somebody typed it, without {@code #}.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static Hashtag parse(String typed) {
        String body = Normalizer.normalize(typed, Normalizer.Form.NFKC);
        if (!WHOLE.matcher(body).matches() || !isTag(body)) throw new IllegalArgumentException("is not a hashtag");
        return new Hashtag(spelled(body));
    }

    /** The tags in those texts, in order; a missing text has none. */
    static Set<Hashtag> in(@Nullable String... texts) {
        return Arrays.stream(texts)
                .filter(Objects::nonNull)
                .map(text -> Normalizer.normalize(text, Normalizer.Form.NFKC))
                .map(text -> URL.matcher(text).replaceAll(" "))
                .flatMap(text -> IN_TEXT.matcher(text).results())
                .map(found -> found.group(1))
                .filter(Hashtag::isTag)
                .map(body -> new Hashtag(spelled(body)))
                .distinct()
                .limit(MOST)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static boolean isTag(String body) {
        return body.codePointCount(0, body.length()) <= LONGEST
                && LETTER.matcher(body).find();
    }

    /** Upper case first: small letters that share a capital, as both sigmas do, are one letter then. */
    private static String spelled(String body) {
        String tag = JOINERS_AT_THE_END.matcher(body).replaceAll("");
        String folded = tag.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT).replace('ς', 'σ');
        return Normalizer.normalize(folded, Normalizer.Form.NFKC);
    }
}
