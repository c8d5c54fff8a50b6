package social.kith.content.comment;

import jakarta.enterprise.context.ApplicationScoped;
import social.kith.content.post.Visibility;
import social.kith.platform.id.Id;
import social.kith.platform.identity.UserCard;
import social.kith.platform.page.Page;
import social.kith.platform.page.PageRequest;

/** What is said to a post, oldest first. */
@ApplicationScoped
public class CommentListService {
    private final CommentRepository comments;
    private final CommentViews views;
    private final Visibility visibility;

    CommentListService(CommentRepository comments, CommentViews views, Visibility visibility) {
        this.comments = comments;
        this.views = views;
        this.visibility = visibility;
    }

    /** By everybody whom the viewer meets. */
    public Page<CommentView> on(UserCard viewer, Id post, PageRequest page) {
        visibility.requireVisible(viewer.id(), post);
        return comments.on(post, viewer.id(), page).mapAll(found -> views.of(found, viewer));
    }
}
