package social.kith.identity.account;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * What somebody typed, as a query of FTS5: names that have all the words, each as the beginning of one of theirs. Every
 * word is quoted, so that nothing in it is an operator.
 */
final class SearchWords {
    private static final int MOST = 10;

    private SearchWords() {}

    /** Empty where there is no letter or digit in it: nobody is found then. */
    static String query(String typed) {
        // FTS5 reads no further than a NUL; other control characters are no part of a name either.
        return Arrays.stream(typed.replaceAll("[\\p{Cntrl}\"]", " ").split("(?U)\\s+", -1))
                .filter(word -> word.codePoints().anyMatch(Character::isLetterOrDigit))
                .limit(MOST)
                .map(word -> '"' + word + "\"*")
                .collect(Collectors.joining(" "));
    }
}
