package social.kith.people.block;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import social.kith.platform.id.Id;
import social.kith.platform.inbox.Subscriptions;
import social.kith.platform.sqlite.Reads;

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

    private final BlockReplicaRepository blocks;
    private final Reads reads;

    BlockReplicas(BlockReplicaRepository blocks, Reads reads) {
        this.blocks = blocks;
        this.reads = reads;
    }

    /** Keeps these replicas as social-graph-service says. */
    public void subscribe(Subscriptions to) {
        to.replicate(UserBlocked.class, blocks::add);
        to.replicate(UserUnblocked.class, blocks::remove);
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
        return reads.any(HAS, Map.of("blocker", blocker, "blocked", blocked));
    }

    /** The table. */
    @ApplicationScoped
    static class BlockReplicaRepository implements PanacheRepositoryBase<BlockReplica, BlockReplica.Pair> {
        void add(UserBlocked told) {
            getEntityManager()
                    .createNativeQuery("""
                            insert into block_replicas (blocker_id, blocked_id) values (:blocker, :blocked)
                            on conflict do nothing""")
                    .setParameter("blocker", told.blockerId().value())
                    .setParameter("blocked", told.blockedId().value())
                    .executeUpdate();
        }

        void remove(UserUnblocked told) {
            delete(
                    "pair.blockerId = ?1 and pair.blockedId = ?2",
                    told.blockerId().value(),
                    told.blockedId().value());
        }
    }
}
