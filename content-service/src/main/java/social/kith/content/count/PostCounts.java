package social.kith.content.count;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What stands beside a post in numbers.
 *
 * @param reactions by emoji, in the order in which they are offered; none that nobody chose
 * @param mine the emoji that the viewer chose
 */
public record PostCounts(
        long comments,
        Map<String, Long> reactions,
        @Nullable String mine) {
    /** Of a post that nobody has said anything to. */
    public static final PostCounts NONE = new PostCounts(0, Map.of(), null);

    long all() {
        return comments + reactions.values().stream().mapToLong(Long::longValue).sum();
    }
}
