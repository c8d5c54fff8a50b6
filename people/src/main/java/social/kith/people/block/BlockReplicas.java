package social.kith.people.block;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import social.kith.platform.id.Id;
import social.kith.platform.inbox.Subscriptions;
import social.kith.platform.sqlite.Reads;
import social.kith.platform.sqlite.Writes;

/**
 * Who has blocked whom. A service that asks has {@code db/blocks} among its migrations, listens to social-graph and
 * passes its subscriptions on to {@link #subscribe}.
 */
@ApplicationScoped
public class BlockReplicas {
    private static final String UNBLOCKED =
            "select tmp_ids.value from json_each(:ids) tmp_ids where " + Unblocked.inSql(":one", "tmp_ids.value");
    private static final String HAS =
            "select 1 from block_replicas where blocker_id = :blocker and blocked_id = :blocked";
    private static final String ADD = """
            insert into block_replicas (blocker_id, blocked_id) values (:blocker, :blocked) on conflict do nothing""";
    private static final String REMOVE =
            "delete from block_replicas where blocker_id = :blocker and blocked_id = :blocked";

    private final Reads reads;
    private final Writes writes;

    BlockReplicas(Reads reads, Writes writes) {
        this.reads = reads;
        this.writes = writes;
    }

    /** Keeps these replicas as social-graph-service says. */
    public void subscribe(Subscriptions to) {
        to.replicate(UserBlocked.class, told -> writes.change(ADD, pair(told.blockerId(), told.blockedId())));
        to.replicate(UserUnblocked.class, told -> writes.change(REMOVE, pair(told.blockerId(), told.blockedId())));
    }

    /** Whether one of the two has blocked the other, whoever: neither is to meet the other then. */
    public boolean isBetween(Id one, Id other) {
        return has(one, other) || has(other, one);
    }

    /** Those of the others between whom and that one there is no block, in one query. */
    public Set<Id> unblocked(Id one, Collection<Id> others) {
        return Set.copyOf(
                reads.list(UNBLOCKED, Map.of("one", one, "ids", Reads.ids(others)), row -> new Id(row.getLong(1))));
    }

    public boolean has(Id blocker, Id blocked) {
        return reads.any(HAS, pair(blocker, blocked));
    }

    private static Map<String, Id> pair(Id blocker, Id blocked) {
        return Map.of("blocker", blocker, "blocked", blocked);
    }
}
