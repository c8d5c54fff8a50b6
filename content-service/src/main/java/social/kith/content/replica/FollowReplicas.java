package social.kith.content.replica;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import social.kith.platform.id.Id;
import social.kith.platform.sqlite.Reads;
import social.kith.platform.sqlite.Writes;

/**
 * Who follows whom, as this service knows it, and for the feed no older than which post the newest of a followee is:
 * {@code newest}, kept for each follower of an author whom at most {@link #WIDE} follow. For all others it is
 * {@link #UNKNOWN}: to change a million rows for one post would hold the writer for seconds, and to look once more at
 * the few such authors whom somebody follows costs a page of the feed next to nothing.
 */
@ApplicationScoped
public class FollowReplicas {
    static final int WIDE = 250;
    private static final long UNKNOWN = Long.MAX_VALUE;

    private static final String PAIR = "followerId = ?1 and followeeId = ?2";
    private static final String NEWEST_OF_FOLLOWEE = """
            coalesce((select max(p.id) from posts p
            where p.author_id = follow_replicas.followee_id and p.privacy in ('public', 'almost_private')
                and p.deleted_at is null), 0)""";

    private static final String RAISE = """
            update follow_replicas set newest = :post
            where followee_id = :author and newest < :post
                and not exists (select 1 from wide_replicas w where w.user_id = :author)""";

    private static final String FOLLOWS =
            "select 1 from follow_replicas where follower_id = :follower and followee_id = :followee";
    private static final String IS_WIDE = "select 1 from wide_replicas where user_id = :author";
    private static final String FOLLOWERS = "select 1 from follow_replicas where followee_id = :author limit :most";

    private final FollowReplicaRepository follows;
    private final Reads reads;
    private final Writes writes;

    FollowReplicas(FollowReplicaRepository follows, Reads reads, Writes writes) {
        this.follows = follows;
        this.reads = reads;
        this.writes = writes;
    }

    public boolean follows(Id follower, Id followee) {
        return reads.any(FOLLOWS, Map.of("follower", follower, "followee", followee));
    }

    /** A post is there for the author's followers, in the transaction that makes it so. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void newest(Id author, Id post) {
        writes.change(RAISE, Map.of("author", author, "post", post));
    }

    /** In place of an earlier follow of the pair, should its end have been lost: its choices must not come back. */
    void begin(FollowAccepted follow) {
        Id followee = follow.followeeId();
        follows.delete(PAIR, follow.followerId().value(), followee.value());
        follows.persist(new FollowReplica(follow));
        follows.flush();
        if (isWide(followee)) set("" + UNKNOWN, "id = :id", follow.followId());
        else if (followers(followee, WIDE + 1) <= WIDE) set(NEWEST_OF_FOLLOWEE, "id = :id", follow.followId());
        else widen(followee);
    }

    void end(FollowEnded follow) {
        follows.findByIdOptional(follow.followId().value()).ifPresent(ended -> {
            follows.delete(ended);
            follows.flush();
            // Not at once: whoever follows and unfollows must not turn it to and fro.
            if (isWide(ended.followee()) && followers(ended.followee(), WIDE) < WIDE / 2) narrow(ended.followee());
        });
    }

    private boolean isWide(Id author) {
        return reads.any(IS_WIDE, Map.of("author", author));
    }

    private int followers(Id author, int most) {
        return reads.list(FOLLOWERS, Map.of("author", author, "most", most), row -> true)
                .size();
    }

    private void widen(Id author) {
        writes.change("insert into wide_replicas (user_id) values (:author)", Map.of("author", author));
        set("" + UNKNOWN, "followee_id = :id", author);
    }

    private void narrow(Id author) {
        writes.change("delete from wide_replicas where user_id = :author", Map.of("author", author));
        set(NEWEST_OF_FOLLOWEE, "followee_id = :id", author);
    }

    private void set(String newest, String where, Id id) {
        writes.change("update follow_replicas set newest = " + newest + " where " + where, Map.of("id", id));
    }

    /** The table. */
    @ApplicationScoped
    static class FollowReplicaRepository implements PanacheRepositoryBase<FollowReplica, Long> {}
}
