package social.kith.content.reaction;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import social.kith.content.count.PostCounts;

/** How people feel about a post, under the names that it has in the post. */
public record PostReactions(
        Map<String, Long> reactionCounts, @Nullable String myReaction) {
    static PostReactions of(PostCounts counts) {
        return new PostReactions(counts.reactions(), counts.mine());
    }
}
