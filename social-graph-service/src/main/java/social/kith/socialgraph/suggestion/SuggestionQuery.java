package social.kith.socialgraph.suggestion;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import social.kith.platform.id.Id;
import social.kith.platform.page.PageRequest;
import social.kith.platform.sqlite.Reads;
import social.kith.socialgraph.relationship.Encounter;

/**
 * Finds friends of friends. However many somebody follows, it looks at the last 200 of them and the last 200 of each:
 * 40,000 rows at most. What counts as in common is what the viewer could count themselves: a friend who shows nobody
 * whom they follow is passed over, since being suggested would tell it.
 */
@ApplicationScoped
class SuggestionQuery {
    /** What a request for the first page has for a cursor. */
    private static final long FIRST_PAGE = Long.MAX_VALUE;

    /**
     * A page goes on after its last user by that user's rank as of now, so that following them on the way, which takes
     * them from the list, does not change where it goes on. Who is not there for the viewer has no
     * rank, so a cursor that somebody made up tells nothing of them; after it there is nothing.
     */
    private static final String FRIENDS_OF_FRIENDS = """
            with tmp_friends (id) as (
                select f.followee_id from followers f
                where f.follower_id = :viewer and f.state = 'accepted'
                order by f.since desc limit 200),
            tmp_counted (id, mutual) as (
                select theirs.followee_id, count(*)
                from tmp_friends join followers theirs on theirs.id in (
                    select last.id from followers last
                    where last.follower_id = tmp_friends.id and last.state = 'accepted'
                    order by last.since desc limit 200)
                where exists (
                    select 1 from user_replicas u
                    where u.id = tmp_friends.id and u.deleted = false and u.connections <> 'only_me')
                group by theirs.followee_id),
            tmp_ranked (id, mutual) as (
                select tmp_counted.id, tmp_counted.mutual from tmp_counted
                where tmp_counted.id <> :viewer and %1$s)
            select tmp_ranked.id, tmp_ranked.mutual from tmp_ranked
            where (:after = %2$d or (tmp_ranked.mutual, tmp_ranked.id) < (
                    select tmp_last.mutual, tmp_last.id from tmp_ranked tmp_last where tmp_last.id = :after))
                and not exists (
                    select 1 from followers own
                    where own.follower_id = :viewer and own.followee_id = tmp_ranked.id and own.state <> 'declined')
                and not exists (select 1 from mutes m where m.muter_id = :viewer and m.muted_id = tmp_ranked.id)
            order by tmp_ranked.mutual desc, tmp_ranked.id desc limit :fetch""".formatted(Encounter.met("tmp_counted.id"), FIRST_PAGE);

    private final Reads reads;

    SuggestionQuery(Reads reads) {
        this.reads = reads;
    }

    /** Most in common first, one more than the page has. */
    List<Suggestion> of(Id viewer, PageRequest page) {
        return reads.list(
                FRIENDS_OF_FRIENDS,
                Map.of("viewer", viewer, "after", page.before(), "fetch", page.fetch()),
                row -> new Suggestion(new Id(row.getLong(1)), row.getLong(2)));
    }

    /** A user, and how many of those whom the viewer follows follow them. */
    record Suggestion(Id user, long mutualCount) {}
}
