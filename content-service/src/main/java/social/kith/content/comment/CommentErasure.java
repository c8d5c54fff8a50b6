package social.kith.content.comment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.hibernate.Session;
import social.kith.content.mention.Mentions;
import social.kith.platform.id.Id;

/**
 * Hides, shows and erases comments without telling anybody: others hear of the user or the post themselves. Each works
 * off so many rows at most, so that nobody else's writing waits long; 0 says that nothing is left to do.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class CommentErasure {
    private final Session database;
    private final CommentMedia media;
    private final Mentions mentions;

    CommentErasure(Session database, CommentMedia media, Mentions mentions) {
        this.database = database;
        this.media = media;
        this.mentions = mentions;
    }

    /** What that user said does not count while their account is deleted, and counts again when they are back. */
    public int hideSome(Id author, boolean hidden, int most) {
        return database.createNativeMutationQuery("""
                        update comments set hidden = :hidden where id in (
                            select id from comments where author_id = :author and hidden = :before limit :most)""")
                .setParameter("hidden", hidden ? 1 : 0)
                .setParameter("before", hidden ? 0 : 1)
                .setParameter("author", author.value())
                .setParameter("most", most)
                .executeUpdate();
    }

    /** All that user ever said, whether it was deleted or not. */
    public int eraseSome(Id author, int most) {
        return erase(
                database.createNativeQuery("select id from comments where author_id = :author limit :most", Long.class)
                        .setParameter("author", author.value())
                        .setParameter("most", most)
                        .getResultList());
    }

    /** All that was ever said to those posts, before they can be erased. */
    public int eraseOn(Collection<Id> posts, int most) {
        if (posts.isEmpty()) return 0;
        return erase(
                database.createNativeQuery("select id from comments where post_id in (:posts) limit :most", Long.class)
                        .setParameter("posts", posts.stream().map(Id::value).toList())
                        .setParameter("most", most)
                        .getResultList());
    }

    /** What was deleted before that time. */
    public int eraseDeleted(Instant before, int most) {
        return erase(database.createNativeQuery("""
                        select id from comments where deleted_at < :before order by deleted_at limit :most""", Long.class)
                .setParameter("before", before.toEpochMilli())
                .setParameter("most", most)
                .getResultList());
    }

    private int erase(List<Long> ids) {
        if (ids.isEmpty()) return 0;
        List<Id> erased = ids.stream().map(Id::new).toList();
        media.erase(erased);
        mentions.forget(erased);
        return database.createNativeMutationQuery("delete from comments where id in (:ids)")
                .setParameter("ids", ids)
                .executeUpdate();
    }
}
