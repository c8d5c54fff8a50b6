package social.kith.platform.search;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The words that somebody typed, as queries of FTS5. Every word is quoted, so that nothing in it is an operator. */
public record SearchWords(List<String> words) {
    private static final int MOST = 10;

    /** FTS5 reads no further than a NUL; other control characters are no part of a word either. */
    private static final Pattern NO_WORD = Pattern.compile("[\\p{Cntrl}\"]");

    /** Those of which the indexes have the accents taken, by a view. */
    private static final Pattern GREEK_OR_CYRILLIC = Pattern.compile("[\\u0386-\\u03CE\\u0400-\\u045F]");

    /** What is written without blanks is one word to the index, up to the next mark. */
    private static final Pattern WITHOUT_BLANKS = Pattern.compile(
            "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}\\p{IsLao}\\p{IsKhmer}\\p{IsMyanmar}]");

    public static SearchWords of(String typed) {
        String text = NO_WORD.matcher(Normalizer.normalize(typed, Normalizer.Form.NFC))
                .replaceAll(" ");
        return new SearchWords(Arrays.stream(plain(text).split("(?U)\\s+", -1))
                .filter(word -> word.codePoints().anyMatch(Character::isLetterOrDigit))
                .limit(MOST)
                .toList());
    }

    static String plain(String text) {
        return GREEK_OR_CYRILLIC
                .matcher(text)
                .replaceAll(letter -> Normalizer.normalize(letter.group(), Normalizer.Form.NFD)
                        .substring(0, 1));
    }

    /** Nothing that anybody could have written a word with, so nothing is found. */
    public boolean isEmpty() {
        return words.isEmpty();
    }

    /** Has all the words. */
    public String whole() {
        return query(word -> WITHOUT_BLANKS.matcher(word).find() ? "*" : "");
    }

    /** Has all the words, each as the beginning of one, but not all of them whole. */
    public String begun() {
        return "(" + query(word -> "*") + ") NOT (" + whole() + ")";
    }

    private String query(UnaryOperator<String> after) {
        return words.stream().map(word -> '"' + word + '"' + after.apply(word)).collect(Collectors.joining(" "));
    }
}
