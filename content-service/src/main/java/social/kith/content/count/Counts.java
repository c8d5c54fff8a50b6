package social.kith.content.count;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import social.kith.platform.id.Id;

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
                (select r.emoji from reactions r where r.post_id = k.post_id and r.user_id = ?),
                (select count(*) from block_replicas b where b.blocker_id = ?)
                    + (select count(*) from block_replicas b where b.blocked_id = ?)
            from json_each(?) tmp_asked join post_counts k on k.post_id = tmp_asked.value""";

    static final String ERASED =
            "delete from post_counts where post_id in (select tmp_asked.value from json_each(?) tmp_asked)";

    private final AgroalDataSource database;

    Counts(AgroalDataSource database) {
        this.database = database;
    }

    /** For each of the posts that ever had a comment or a reaction; {@link PostCounts#NONE} is true of the others. */
    public Map<Id, PostCounts> of(Id viewer, Collection<Id> posts) {
        if (posts.isEmpty()) return Map.of();
        try (Connection connection = database.getConnection();
                var select = connection.prepareStatement(KEPT)) {
            for (int i = 1; i <= 3; i++) select.setLong(i, viewer.value());
            select.setString(4, json(posts));
            Map<Id, PostCounts> counts = new HashMap<>();
            long blocks = 0;
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    counts.put(new Id(rows.getLong(1)), read(rows));
                    blocks = rows.getLong(10);
                }
            }
            if (blocks > 0) new Unmet(connection, viewer, blocks).takeOff(counts);
            return counts;
        } catch (SQLException failed) {
            throw new IllegalStateException("The numbers could not be read", failed);
        }
    }

    /** Those posts are to be erased, and have neither comments nor reactions any more. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void erase(Collection<Id> posts) {
        if (posts.isEmpty()) return;
        try (Connection connection = database.getConnection();
                var delete = connection.prepareStatement(ERASED)) {
            delete.setString(1, json(posts));
            delete.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException("The numbers could not be erased", failed);
        }
    }

    private static PostCounts read(ResultSet row) throws SQLException {
        Map<String, Long> reactions = new LinkedHashMap<>();
        for (int i = 0; i < EMOJIS.size(); i++) {
            long number = row.getLong(3 + i);
            if (number > 0) reactions.put(EMOJIS.get(i), number);
        }
        return new PostCounts(row.getLong(2), reactions, row.getString(9));
    }

    static String json(Collection<Id> ids) {
        return ids.stream().map(id -> Long.toString(id.value())).collect(Collectors.joining(",", "[", "]"));
    }
}
