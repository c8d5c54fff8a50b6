package social.kith.benchmarks;

import java.util.Random;

/** Text as long as people's, of a few thousand words, some of them much more frequent than others. */
final class Words {
    private static final String[] SYLLABLES = {
        "ba", "ki", "lo", "mer", "tan", "ru", "sel", "vi", "don", "pa", "ner", "ho", "gi", "lam", "te", "fo"
    };
    private static final int WORDS = SYLLABLES.length * SYLLABLES.length * SYLLABLES.length;
    private static final double OF_LANGUAGE = 1;
    private static final int TAGS = 50;

    private final Random random;
    private final Zipf frequent = new Zipf(WORDS, OF_LANGUAGE);

    Words(Random random) {
        this.random = random;
    }

    /** At least so many letters, and at most one word more than the other number. */
    String text(int least, int most) {
        int length = random.nextInt(least, most);
        StringBuilder text = new StringBuilder(word(frequent.draw(random)));
        text.setCharAt(0, Character.toUpperCase(text.charAt(0)));
        while (text.length() < length) text.append(' ').append(word(frequent.draw(random)));
        return text.append('.').toString();
    }

    /** One of some that are in fashion. */
    String tag() {
        return "tag" + word(random.nextInt(TAGS));
    }

    private static String word(int number) {
        StringBuilder word = new StringBuilder();
        int rest = number;
        do {
            word.append(SYLLABLES[rest % SYLLABLES.length]);
            rest /= SYLLABLES.length;
        } while (rest > 0);
        return word.toString();
    }
}
