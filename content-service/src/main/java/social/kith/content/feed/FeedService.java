package social.kith.content.feed;

import jakarta.enterprise.context.ApplicationScoped;
import social.kith.content.post.PostListService;
import social.kith.content.post.PostView;
import social.kith.platform.identity.UserCard;
import social.kith.platform.page.Page;
import social.kith.platform.page.PageRequest;

/** What is new, for one viewer. */
@ApplicationScoped
public class FeedService {
    private final FeedQueries queries;
    private final PostListService posts;

    FeedService(FeedQueries queries, PostListService posts) {
        this.queries = queries;
        this.posts = posts;
    }

    /** By the viewer, by those they follow, and in their groups, without whom they mute. */
    public Page<PostView> feed(UserCard viewer, PageRequest page) {
        return posts.show(queries.feed(viewer.id(), page), viewer);
    }

    /** Public posts by everybody, the viewer's own and those of private profiles included. */
    public Page<PostView> discover(UserCard viewer, PageRequest page) {
        return posts.show(queries.discover(viewer.id(), page), viewer);
    }
}
