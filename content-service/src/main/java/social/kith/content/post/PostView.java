package social.kith.content.post;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import social.kith.content.replica.GroupCard;
import social.kith.platform.id.Id;
import social.kith.platform.identity.UserCard;
import social.kith.platform.version.Versioned;

/**
 * A post as its viewer sees it.
 *
 * @param privacy {@code null} for a group post
 * @param audience whom the author chose and who still follow and have an account; absent but for the author of a private post
 * @param group absent but for a group post
 */
public record PostView(
        Id id,
        UserCard author,
        @Nullable String title,
        String content,
        @Nullable Privacy privacy,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<UserCard> audience,
        List<Id> media,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable GroupCard group,
        long commentCount,
        Map<String, Long> reactionCounts,
        @Nullable String myReaction,
        List<UserCard> mentions,
        Instant createdAt,
        Instant updatedAt,
        boolean edited)
        implements Versioned {

    @Override
    public String version() {
        return Versioned.at(updatedAt);
    }

    static PostView of(Post post, UserCard author, @Nullable List<UserCard> audience, @Nullable GroupCard group) {
        return new PostView(
                post.id(),
                author,
                post.title(),
                post.content(),
                post.privacy(),
                audience,
                // Images, comments, reactions and mentions do not exist yet, so no post has any.
                List.of(),
                group,
                0,
                Map.of(),
                null,
                List.of(),
                post.createdAt(),
                post.updatedAt(),
                post.edited());
    }
}
