package social.kith.content.mention;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Nicknames in a text, as it mentions people: {@code @ana.ruiz}. */
final class Nicknames {
    private static final int SHORTEST = 3;
    private static final int LONGEST = 30;

    /** Addresses of pages are passed over: what looks like a mention in one is a part of it. */
    private static final Pattern MENTION =
            Pattern.compile("https?://\\S+|(?<![\\p{L}\\p{M}\\p{N}_+%@-])@([A-Za-z0-9_.]++)(?![\\p{L}\\p{M}\\p{N}@])");

    private Nicknames() {}

    /**
     * What may be nicknames in those texts, in lower case, in order of appearance: of each mention all that it can
     * mean, what is likeliest first. A dot at its end is the sentence's, unless somebody's nickname has it.
     */
    static Set<List<String>> in(@Nullable String... texts) {
        Set<List<String>> found = new LinkedHashSet<>();
        for (String text : texts) {
            if (text == null) continue;
            var mention = MENTION.matcher(text);
            while (mention.find()) {
                String name = mention.group(1);
                if (name == null) continue;
                List<String> meanings = meanings(name.toLowerCase(Locale.ROOT));
                if (!meanings.isEmpty()) found.add(meanings);
            }
        }
        return found;
    }

    private static List<String> meanings(String name) {
        int end = name.length();
        while (end > 0 && name.charAt(end - 1) == '.') end--;
        List<String> meanings = new ArrayList<>();
        for (int length = Math.min(name.length(), LONGEST); length >= Math.max(end, SHORTEST); length--)
            meanings.add(name.substring(0, length));
        return meanings;
    }
}
