package social.kith.content.comment;

import java.time.Instant;
import java.util.List;
import social.kith.content.media.MediaView;
import social.kith.platform.id.Id;
import social.kith.platform.identity.UserCard;
import social.kith.platform.version.Versioned;

/**
 * A comment as its viewer sees it.
 *
 * @param content empty where there are images alone
 */
public record CommentView(
        Id id,
        Id postId,
        UserCard author,
        String content,
        List<MediaView> media,
        Instant createdAt,
        Instant updatedAt,
        boolean edited)
        implements Versioned {

    @Override
    public String version() {
        return Versioned.at(updatedAt);
    }

    static CommentView of(CommentRow comment, UserCard author, List<MediaView> media) {
        return new CommentView(
                comment.id(),
                comment.post(),
                author,
                comment.content(),
                media,
                comment.createdAt(),
                comment.updatedAt(),
                comment.edited());
    }
}
