package social.kith.content.feed;

import static social.kith.content.post.Visibility.LISTED;
import static social.kith.content.post.Visibility.metInSql;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.Session;
import social.kith.people.mute.Unmuted;
import social.kith.platform.id.Id;
import social.kith.platform.page.Page;
import social.kith.platform.page.PageRequest;

/**
 * Finds what is new. The feed is a merge of many lists, each of them sorted by an index: that of each author and that
 * of each group. A recursive query with {@code order by} is a priority queue in SQLite
 * (https://www.sqlite.org/lang_with.html): the newest post of each list goes in, the newest of all comes out, and the
 * next of its list goes in. So a page costs one look into each list and one for each of its posts, however many posts
 * there are. (On PostgreSQL the same is a {@code lateral} join of each list's first page.)
 */
@ApplicationScoped
class FeedQueries {
    private static final String DISCOVER = """
            select p.id from posts p
            where p.privacy = 'public' and p.id < :before and %s
            order by p.id desc limit :fetch""".formatted(LISTED);

    private static final String FEED = """
            with recursive tmp_people (author_id, id) as (
                select tmp_authors.id, %1$s
                from (select :viewer as id
                    union all
                    select f.followee_id from follow_replicas f where f.follower_id = :viewer and %5$s) tmp_authors
                union all
                select tmp_people.author_id, %2$s from tmp_people where tmp_people.id is not null
                order by 2 desc limit :fetch),
            tmp_groups (group_id, id) as (
                select m.group_id, %3$s from member_replicas m where m.user_id = :viewer
                union all
                select tmp_groups.group_id, %4$s from tmp_groups where tmp_groups.id is not null
                order by 2 desc limit :fetch)
            select tmp_all.id from (select id from tmp_people union all select id from tmp_groups) tmp_all
            where tmp_all.id is not null
            order by tmp_all.id desc limit :fetch""".formatted(
                    nextBy("tmp_authors.id", ":before"),
                    nextBy("tmp_people.author_id", "tmp_people.id"),
                    nextIn("m.group_id", ":before"),
                    nextIn("tmp_groups.group_id", "tmp_groups.id"),
                    // Once for each author: it would else be asked of all their posts, one after the other.
                    metInSql("f.followee_id") + " and " + Unmuted.inSql(":viewer", "f.followee_id"));

    private final Session database;

    FeedQueries(Session database) {
        this.database = database;
    }

    private static String nextBy(String author, String before) {
        return """
                (select p.id from posts p
                where p.author_id = %s and p.id < %s and p.privacy is not null and %s
                order by p.id desc limit 1)""".formatted(author, before, LISTED);
    }

    private static String nextIn(String group, String before) {
        return """
                (select gp.post_id from group_posts gp join posts p on p.id = gp.post_id
                where gp.group_id = %s and gp.post_id < %s and %s and %s
                order by gp.post_id desc limit 1)""".formatted(group, before, LISTED, Unmuted.inSql(":viewer", "p.author_id"));
    }

    Page<Id> feed(Id viewer, PageRequest page) {
        return page(FEED, viewer, page);
    }

    Page<Id> discover(Id viewer, PageRequest page) {
        return page(DISCOVER, viewer, page);
    }

    private Page<Id> page(String sql, Id viewer, PageRequest page) {
        List<Long> rows = database.createNativeQuery(sql, Long.class)
                .setParameter("viewer", viewer.value())
                .setParameter("before", page.before())
                .setParameter("fetch", page.fetch())
                .getResultList();
        return Page.of(rows, page, Long::longValue).map(Id::new);
    }
}
