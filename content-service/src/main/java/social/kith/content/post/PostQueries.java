package social.kith.content.post;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import social.kith.platform.id.Id;
import social.kith.platform.page.Page;
import social.kith.platform.page.PageRequest;
import social.kith.platform.sqlite.Reads;

/** Finds the posts of somebody, and of a group, that a viewer may see, newest first. */
@ApplicationScoped
class PostQueries {
    static final String BY_AUTHOR = """
            select p.id from posts p
            where p.author_id = :owner and p.id < :before and %s
            order by p.id desc limit :fetch""".formatted(Visibility.LISTED);

    static final String IN_GROUP = """
            select p.id from group_posts gp cross join posts p on p.id = gp.post_id
            where gp.group_id = :owner and gp.post_id < :before and %s
            order by gp.post_id desc limit :fetch""".formatted(Visibility.LISTED);

    private final Reads reads;

    PostQueries(Reads reads) {
        this.reads = reads;
    }

    /** What a user has posted, in groups as well. */
    Page<Id> by(Id author, Id viewer, PageRequest page) {
        return page(BY_AUTHOR, author, viewer, page);
    }

    Page<Id> inGroup(Id group, Id viewer, PageRequest page) {
        return page(IN_GROUP, group, viewer, page);
    }

    private Page<Id> page(String sql, Id owner, Id viewer, PageRequest page) {
        var found = reads.list(
                sql,
                Map.of("owner", owner, "viewer", viewer, "before", page.before(), "fetch", page.fetch()),
                row -> new Id(row.getLong(1)));
        return Page.of(found, page, Id::value);
    }
}
