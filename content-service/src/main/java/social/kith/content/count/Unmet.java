package social.kith.content.count;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import social.kith.people.block.Unblocked;
import social.kith.platform.id.Id;
import social.kith.platform.sqlite.Reads;

/**
 * What a viewer does not meet among comments and reactions, because of a block. It is looked for by people where they
 * are fewer than what hangs on the post, else by what hangs on it: so neither a post with a million reactions nor
 * somebody whom a million have blocked makes it long.
 */
final class Unmet {
    private static final String COMMENT = "comment";

    static final String BY_PEOPLE = """
            with tmp_nobody (id) as (
                select b.blocked_id from block_replicas b where b.blocker_id = :viewer
                union
                select b.blocker_id from block_replicas b where b.blocked_id = :viewer),
            tmp_asked (id) as (select tmp_each.value from json_each(:posts) tmp_each)
            select c.post_id, 'comment', count(*)
            from tmp_asked cross join tmp_nobody cross join comments c
                on c.post_id = tmp_asked.id and c.author_id = tmp_nobody.id
            where c.hidden = 0 and c.deleted_at is null
            group by c.post_id
            union all
            select r.post_id, r.emoji, count(*)
            from tmp_asked cross join tmp_nobody cross join reactions r
                on r.post_id = tmp_asked.id and r.user_id = tmp_nobody.id
            where r.hidden = 0
            group by r.post_id, r.emoji""";

    static final String BY_WHAT_HANGS_ON_THEM = """
            with tmp_viewer (id) as (select :viewer),
            tmp_asked (id) as (select tmp_each.value from json_each(:posts) tmp_each)
            select c.post_id, 'comment', count(*)
            from tmp_viewer cross join tmp_asked cross join comments c on c.post_id = tmp_asked.id
            where c.hidden = 0 and c.deleted_at is null and not %s
            group by c.post_id
            union all
            select r.post_id, r.emoji, count(*)
            from tmp_viewer cross join tmp_asked cross join reactions r on r.post_id = tmp_asked.id
            where r.hidden = 0 and not %s
            group by r.post_id, r.emoji""".formatted(
                    Unblocked.inSql("tmp_viewer.id", "c.author_id"), Unblocked.inSql("tmp_viewer.id", "r.user_id"));

    private final Reads reads;
    private final Id viewer;
    private final long people;

    /** @param people at most how many are in a block with the viewer */
    Unmet(Reads reads, Id viewer, long people) {
        this.reads = reads;
        this.viewer = viewer;
        this.people = people;
    }

    void takeOff(Map<Id, PostCounts> counts) {
        List<Id> much = new ArrayList<>();
        List<Id> little = new ArrayList<>();
        counts.forEach((post, kept) -> {
            if (kept.all() > 0) (kept.all() > people ? much : little).add(post);
        });
        if (!much.isEmpty()) takeOff(counts, BY_PEOPLE, much);
        if (!little.isEmpty()) takeOff(counts, BY_WHAT_HANGS_ON_THEM, little);
    }

    private void takeOff(Map<Id, PostCounts> counts, String unmet, List<Id> posts) {
        reads.list(unmet, Map.of("viewer", viewer, "posts", Reads.ids(posts)), row -> {
            String what = row.getString(2);
            long number = row.getLong(3);
            return counts.computeIfPresent(new Id(row.getLong(1)), (post, kept) -> less(kept, what, number));
        });
    }

    private static PostCounts less(PostCounts kept, String what, long number) {
        if (what.equals(COMMENT))
            return new PostCounts(Math.max(0, kept.comments() - number), kept.reactions(), kept.mine());
        Map<String, Long> left = new LinkedHashMap<>(kept.reactions());
        left.computeIfPresent(what, (emoji, all) -> all > number ? all - number : null);
        return new PostCounts(kept.comments(), left, kept.mine());
    }
}
