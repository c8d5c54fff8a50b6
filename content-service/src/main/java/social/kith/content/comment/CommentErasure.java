package social.kith.content.comment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;
import social.kith.content.mention.Mentions;
import social.kith.platform.id.Id;
import social.kith.platform.sqlite.Reads;

/**
 * Hides, shows and erases comments without telling anybody: others hear of the user or the post themselves. Each works
 * off so many rows at most, so that nobody else's writing waits long; 0 says that nothing is left to do.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class CommentErasure {
    private static final String BY_AUTHOR = "select id from comments where author_id = :author limit :most";
    private static final String ON_POSTS = """
            select c.id from json_each(:posts) tmp_posts cross join comments c on c.post_id = tmp_posts.value
            limit :most""";
    private static final String DELETED =
            "select id from comments where deleted_at < :before order by deleted_at limit :most";

    private final Reads reads;
    private final Session database;
    private final CommentMedia media;
    private final Mentions mentions;

    CommentErasure(Reads reads, Session database, CommentMedia media, Mentions mentions) {
        this.reads = reads;
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
        return erase(BY_AUTHOR, Map.of("author", author, "most", most));
    }

    /** All that was ever said to those posts, before they can be erased. */
    public int eraseOn(Collection<Id> posts, int most) {
        return erase(ON_POSTS, Map.of("posts", Reads.ids(posts), "most", most));
    }

    /** What was deleted before that time. */
    public int eraseDeleted(Instant before, int most) {
        return erase(DELETED, Map.of("before", before.toEpochMilli(), "most", most));
    }

    private int erase(String which, Map<String, ?> parameters) {
        List<Id> erased = reads.list(which, parameters, row -> new Id(row.getLong(1)));
        if (erased.isEmpty()) return 0;
        media.erase(erased);
        mentions.forget(erased);
        return database.createNativeMutationQuery("delete from comments where id in (:ids)")
                .setParameter("ids", erased.stream().map(Id::value).toList())
                .executeUpdate();
    }
}
