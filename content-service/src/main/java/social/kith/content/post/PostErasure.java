package social.kith.content.post;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.Session;
import social.kith.content.count.Counts;
import social.kith.platform.id.Id;
import social.kith.platform.sqlite.Reads;

/**
 * Erases posts for good, without telling anybody: others hear of their authors themselves, and have heard of what was
 * deleted.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class PostErasure {
    private final Reads reads;
    private final Session database;
    private final PostMedia media;
    private final Counts counts;

    PostErasure(Reads reads, Session database, PostMedia media, Counts counts) {
        this.reads = reads;
        this.database = database;
        this.media = media;
        this.counts = counts;
    }

    /** One that the user ever posted, deleted or not. */
    public Optional<Id> ofUser(Id author) {
        return one("select id from posts where author_id = :which order by id limit 1", author.value());
    }

    /** One that is in that group and not deleted: those that are go when their time is over. */
    public Optional<Id> inGroup(Id group) {
        return one("select post_id from group_posts where group_id = :which order by post_id limit 1", group.value());
    }

    /** The one that was deleted first, if that was before then. */
    public Optional<Id> deletedBefore(Instant time) {
        return one("select id from posts where deleted_at < :which order by deleted_at limit 1", time.toEpochMilli());
    }

    private Optional<Id> one(String sql, long which) {
        return reads.first(sql, Map.of("which", which), row -> new Id(row.getLong(1)));
    }

    /** A post that has neither comments nor reactions any more; tags, mentions and what searches find go with it. */
    public void erase(Id post) {
        media.erase(List.of(post));
        counts.erase(post);
        for (String sql : List.of(
                "delete from post_audience where post_id = :post",
                "delete from group_posts where post_id = :post",
                "delete from posts where id = :post"))
            database.createNativeMutationQuery(sql)
                    .setParameter("post", post.value())
                    .executeUpdate();
    }

    /** That user is chosen for nothing any more. */
    public int takeFromAudiences(Id user, int most) {
        return database.createNativeMutationQuery("""
                        delete from post_audience where user_id = :user and post_id in (
                            select post_id from post_audience where user_id = :user limit :most)""")
                .setParameter("user", user.value())
                .setParameter("most", most)
                .executeUpdate();
    }
}
