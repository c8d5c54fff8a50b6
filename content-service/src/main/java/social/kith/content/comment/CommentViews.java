package social.kith.content.comment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import social.kith.content.media.MediaView;
import social.kith.people.UserReplicas;
import social.kith.platform.id.Id;
import social.kith.platform.identity.UserCard;

/** Puts together what is shown of comments: as many queries for a page as for one. */
@ApplicationScoped
class CommentViews {
    private final UserReplicas users;
    private final CommentMedia media;

    CommentViews(UserReplicas users, CommentMedia media) {
        this.users = users;
        this.media = media;
    }

    /** One's own, of which it is known whether it has images. */
    CommentView own(Comment comment, UserCard author, List<Id> images) {
        List<MediaView> views = images.isEmpty()
                ? List.of()
                : media.views(List.of(comment.id())).getOrDefault(comment.id(), List.of());
        return CommentView.of(comment.row(), users.find(author.id()).orElse(author), views);
    }

    List<CommentView> of(List<CommentRow> comments, UserCard viewer) {
        Map<Id, UserCard> people =
                users.cards(comments.stream().map(CommentRow::author).toList(), viewer);
        Map<Id, List<MediaView>> images =
                media.views(comments.stream().map(CommentRow::id).toList());
        return comments.stream()
                .map(comment -> CommentView.of(
                        comment,
                        Objects.requireNonNull(people.get(comment.author())),
                        images.getOrDefault(comment.id(), List.of())))
                .toList();
    }
}
