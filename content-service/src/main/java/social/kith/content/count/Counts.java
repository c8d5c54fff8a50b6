package social.kith.content.count;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;
import social.kith.platform.id.Id;
import social.kith.platform.sqlite.Reads;

/**
 * Comments and reactions in numbers, as one viewer sees them: kept for everybody in {@code post_counts}, from which what
 * is by people in a block with the viewer is taken off. One query where there are none of those.
 */
@ApplicationScoped
public class Counts {
    /** As the columns of {@code post_counts} are ordered. */
    private static final List<String> EMOJIS = List.of("like", "love", "laugh", "wow", "sad", "angry");

    static final String KEPT = """
            select k.post_id, k.comments, k.likes, k.loves, k.laughs, k.wows, k.sads, k.angries,
                (select r.emoji from reactions r where r.post_id = k.post_id and r.user_id = :viewer),
                (select count(*) from block_replicas b where b.blocker_id = :viewer)
                    + (select count(*) from block_replicas b where b.blocked_id = :viewer)
            from json_each(:posts) tmp_asked cross join post_counts k on k.post_id = tmp_asked.value""";

    private final Reads reads;
    private final Session database;

    Counts(Reads reads, Session database) {
        this.reads = reads;
        this.database = database;
    }

    /** For each of the posts that ever had a comment or a reaction; {@link PostCounts#NONE} is true of the others. */
    public Map<Id, PostCounts> of(Id viewer, Collection<Id> posts) {
        if (posts.isEmpty()) return Map.of();
        Map<Id, PostCounts> counts = new HashMap<>();
        List<Long> blocks = reads.list(KEPT, Map.of("viewer", viewer, "posts", Reads.ids(posts)), row -> {
            counts.put(new Id(row.getLong(1)), read(row));
            return row.getLong(10);
        });
        if (!blocks.isEmpty() && blocks.getFirst() > 0) new Unmet(reads, viewer, blocks.getFirst()).takeOff(counts);
        return counts;
    }

    /** That post is to be erased, and has neither comments nor reactions any more. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void erase(Id post) {
        database.createNativeMutationQuery("delete from post_counts where post_id = :post")
                .setParameter("post", post.value())
                .executeUpdate();
    }

    private static PostCounts read(ResultSet row) throws SQLException {
        Map<String, Long> reactions = new LinkedHashMap<>();
        for (int i = 0; i < EMOJIS.size(); i++) {
            long number = row.getLong(3 + i);
            if (number > 0) reactions.put(EMOJIS.get(i), number);
        }
        return new PostCounts(row.getLong(2), reactions, row.getString(9));
    }
}
