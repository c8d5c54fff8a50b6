package social.kith.content.hashtag;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Set;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import social.kith.platform.id.Id;

/** Which posts have which tags. */
@ApplicationScoped
public class Hashtags {
    private final Session database;

    Hashtags(Session database) {
        this.database = database;
    }

    /** Gives a post the tags that are in its texts, and takes from it those that it had; it has to be in the database. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void write(Id post, @Nullable String... texts) {
        Set<Hashtag> tags = Hashtag.in(texts);
        database.createNativeMutationQuery("delete from hashtags where post_id = :post")
                .setParameter("post", post.value())
                .executeUpdate();
        for (Hashtag hashtag : tags)
            database.createNativeMutationQuery("insert into hashtags (tag, post_id) values (:tag, :post)")
                    .setParameter("tag", hashtag.tag())
                    .setParameter("post", post.value())
                    .executeUpdate();
    }
}
