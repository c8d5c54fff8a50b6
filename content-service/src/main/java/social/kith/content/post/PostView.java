package social.kith.content.post;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import social.kith.content.count.PostCounts;
import social.kith.content.media.MediaView;
import social.kith.content.replica.GroupCard;
import social.kith.platform.id.Id;
import social.kith.platform.identity.UserCard;
import social.kith.platform.version.Versioned;

/**
 * A post as its viewer sees it.
 *
 * @param content empty where there are images alone
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
        List<MediaView> media,
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

    static PostView of(
            PostRow post,
            @Nullable List<UserCard> audience,
            List<MediaView> media,
            PostCounts counts,
            List<UserCard> mentions) {
        return new PostView(
                post.id(),
                post.author(),
                post.title(),
                post.content(),
                post.privacy(),
                audience,
                media,
                post.group(),
                counts.comments(),
                counts.reactions(),
                counts.mine(),
                mentions,
                post.createdAt(),
                post.updatedAt(),
                post.edited());
    }
}
