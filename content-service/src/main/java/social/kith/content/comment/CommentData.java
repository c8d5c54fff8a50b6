package social.kith.content.comment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import social.kith.people.personaldata.PersonalData;
import social.kith.platform.id.Id;

/** What somebody said to posts, for themselves. */
@ApplicationScoped
class CommentData implements PersonalData {
    private final CommentRepository comments;
    private final CommentMedia media;

    CommentData(CommentRepository comments, CommentMedia media) {
        this.comments = comments;
        this.media = media;
    }

    @Override
    public List<Part> parts() {
        return List.of(new Part("comments", this::comments));
    }

    private List<Said> comments(Id author, long after, int most) {
        List<CommentRow> page = comments.by(author, after, most);
        Map<Id, List<Id>> images = media.of(page.stream().map(CommentRow::id).toList());
        return page.stream()
                .map(comment -> Said.of(comment, images.getOrDefault(comment.id(), List.of())))
                .toList();
    }

    /** A comment with the ids of its images. */
    record Said(
            Id id, Id postId, String content, List<Id> mediaIds, Instant createdAt, Instant updatedAt, boolean edited)
            implements Item {
        static Said of(CommentRow comment, List<Id> images) {
            return new Said(
                    comment.id(),
                    comment.post(),
                    comment.content(),
                    images,
                    comment.createdAt(),
                    comment.updatedAt(),
                    comment.edited());
        }

        @Override
        public long key() {
            return id.value();
        }
    }
}
