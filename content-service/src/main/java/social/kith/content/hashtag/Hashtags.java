package social.kith.content.hashtag;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import social.kith.platform.id.Id;
import social.kith.platform.sqlite.Writes;

/** Which posts have which tags. */
@ApplicationScoped
public class Hashtags {
    private final Writes writes;

    Hashtags(Writes writes) {
        this.writes = writes;
    }

    /** Gives a post the tags that are in its texts, and takes from it those that it had; it has to be in the database. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void write(Id post, @Nullable String... texts) {
        Set<Hashtag> tags = Hashtag.in(texts);
        writes.change("delete from hashtags where post_id = :post", Map.of("post", post));
        for (Hashtag hashtag : tags)
            writes.change(
                    "insert into hashtags (tag, post_id) values (:tag, :post)",
                    Map.of("tag", hashtag.tag(), "post", post));
    }
}
