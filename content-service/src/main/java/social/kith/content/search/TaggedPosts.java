package social.kith.content.search;

import static social.kith.content.post.Visibility.LISTED;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import social.kith.content.hashtag.Hashtag;
import social.kith.content.post.PostListService;
import social.kith.content.post.PostView;
import social.kith.platform.id.Id;
import social.kith.platform.identity.UserCard;
import social.kith.platform.page.Page;
import social.kith.platform.page.PageRequest;
import social.kith.platform.sqlite.Reads;

/** Posts that have a tag, newest first. */
@ApplicationScoped
public class TaggedPosts {
    private static final String TAGGED = """
            select p.id from (
                select h.post_id as id from hashtags h
                where h.tag = :tag and h.post_id < :before
                order by h.post_id desc limit %d) tmp_newest
            cross join posts p on p.id = tmp_newest.id
            where %s limit :fetch""".formatted(SearchQueries.LOOKED_THROUGH, LISTED);

    private final Reads reads;
    private final PostListService posts;

    TaggedPosts(Reads reads, PostListService posts) {
        this.reads = reads;
        this.posts = posts;
    }

    public Page<PostView> with(Hashtag hashtag, UserCard viewer, PageRequest page) {
        List<Id> ids = reads.list(
                TAGGED,
                Map.of("tag", hashtag.tag(), "viewer", viewer.id(), "before", page.before(), "fetch", page.fetch()),
                row -> new Id(row.getLong(1)));
        return posts.show(Page.of(ids, page, Id::value), viewer);
    }
}
