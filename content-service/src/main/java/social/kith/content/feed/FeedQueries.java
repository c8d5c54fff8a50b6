package social.kith.content.feed;

import static social.kith.content.post.Visibility.LISTED;
import static social.kith.content.post.Visibility.metInSql;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import social.kith.people.mute.Unmuted;
import social.kith.platform.id.Id;
import social.kith.platform.page.Page;
import social.kith.platform.page.PageRequest;
import social.kith.platform.sqlite.Reads;

/**
 * Finds what is new. The feed is a merge of many lists, each of them sorted by an index: the viewer's own posts, those
 * that they were chosen for, those in each of their groups, and those for the followers of each author whom they follow.
 * A recursive query with {@code order by} is a priority queue in SQLite (https://www.sqlite.org/lang_with.html): the
 * newest post of each list goes in, the newest of all comes out, and the next of its list goes in.
 *
 * <p>The authors come one by one as well, by the bound that {@code follow_replicas.newest} is: an author's list is
 * opened when nothing newer than that is left in the queue. So a page opens as many lists as it shows posts, however many
 * people the viewer follows; a page further down opens all that had something in the pages before it. (On PostgreSQL
 * the same is a {@code lateral} join of each list's first page.)
 *
 * <p>Whatever comes out passes {@link social.kith.content.post.Visibility#LISTED}, as in every list.
 */
@ApplicationScoped
class FeedQueries {
    static final String DISCOVER = """
            select p.id from posts p
            where p.privacy = 'public' and p.id < :before and %s
            order by p.id desc limit :fetch""".formatted(LISTED);

    private static final String OWN =
            newest("posts p", "p.id", "p.author_id = :viewer and p.privacy is not null", "%s");
    private static final String CHOSEN = newest("post_audience a", "a.post_id", "a.user_id = :viewer", "%s");
    private static final String IN_GROUP = newest("group_posts g", "g.post_id", "g.group_id = %s", "%s");
    private static final String BY_FOLLOWEE = newest(
            "posts p",
            "p.id",
            "p.author_id = tmp_feed.list and p.privacy in ('public', 'almost_private') and p.deleted_at is null",
            "min(:before, case tmp_feed.kind when 'followees' then tmp_feed.post + 1 else tmp_feed.post end)");

    /** Followees with the newest post first; of those without any there are no rows. */
    private static final String FOLLOWEES = """
            join follow_replicas f on f.id = (
                select n.id from follow_replicas n where n.follower_id = :viewer and n.newest > 0 %s
                order by n.newest desc, n.followee_id desc limit 1)""";

    static final String FEED = """
            with recursive tmp_feed (kind, list, bound, post) as (
                select 'own', 0, 0, %s
                union all
                select 'chosen', 0, 0, %s
                union all
                select 'group', m.group_id, 0, %s from member_replicas m where m.user_id = :viewer
                union all
                select 'followees', f.followee_id, f.newest, min(f.newest, :before - 1) from (select 1) tmp_first %s
                union all
                select 'own', 0, 0, %s from tmp_feed where kind = 'own' and post is not null
                union all
                select 'chosen', 0, 0, %s from tmp_feed where kind = 'chosen' and post is not null
                union all
                select 'group', tmp_feed.list, 0, %s from tmp_feed where kind = 'group' and post is not null
                union all
                select 'followee', tmp_feed.list, 0, %s from tmp_feed
                where (kind = 'followee' and post is not null) or (kind = 'followees' and %s)
                union all
                select 'followees', f.followee_id, f.newest, min(f.newest, :before - 1) from tmp_feed %s
                where tmp_feed.kind = 'followees'
                order by 4 desc)
            select p.id from tmp_feed cross join posts p on p.id = tmp_feed.post
            where tmp_feed.kind <> 'followees' and %s and (p.author_id = :viewer or %s)
            limit :fetch""".formatted(
                    OWN.formatted(":before"),
                    CHOSEN.formatted(":before"),
                    IN_GROUP.formatted("m.group_id", ":before"),
                    FOLLOWEES.formatted(""),
                    OWN.formatted("tmp_feed.post"),
                    CHOSEN.formatted("tmp_feed.post"),
                    IN_GROUP.formatted("tmp_feed.list", "tmp_feed.post"),
                    BY_FOLLOWEE,
                    metInSql("tmp_feed.list") + " and " + Unmuted.inSql(":viewer", "tmp_feed.list"),
                    FOLLOWEES.formatted("and (n.newest, n.followee_id) < (tmp_feed.bound, tmp_feed.list)"),
                    LISTED,
                    Unmuted.inSql(":viewer", "p.author_id"));

    private final Reads reads;

    FeedQueries(Reads reads) {
        this.reads = reads;
    }

    private static String newest(String list, String post, String of, String before) {
        return "(select %1$s from %2$s where %3$s and %1$s < %4$s order by %1$s desc limit 1)"
                .formatted(post, list, of, before);
    }

    Page<Id> feed(Id viewer, PageRequest page) {
        return page(FEED, viewer, page);
    }

    Page<Id> discover(Id viewer, PageRequest page) {
        return page(DISCOVER, viewer, page);
    }

    private Page<Id> page(String sql, Id viewer, PageRequest page) {
        List<Id> ids = reads.list(
                sql,
                Map.of("viewer", viewer, "before", page.before(), "fetch", page.fetch()),
                row -> new Id(row.getLong(1)));
        return Page.of(ids, page, Id::value);
    }
}
