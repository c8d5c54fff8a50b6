package social.kith.people.mute;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import social.kith.platform.inbox.Subscriptions;

/**
 * Who has muted whom, which queries ask by {@link Unmuted}. A service that does has {@code db/mutes} among its
 * migrations, listens to social-graph and passes its subscriptions on to {@link #subscribe}.
 */
@ApplicationScoped
public class MuteReplicas {
    private final MuteReplicaRepository mutes;

    MuteReplicas(MuteReplicaRepository mutes) {
        this.mutes = mutes;
    }

    /** Keeps these replicas as social-graph-service says. */
    public void subscribe(Subscriptions to) {
        to.replicate(UserMuted.class, mutes::add);
        to.replicate(UserUnmuted.class, mutes::remove);
    }

    /** The table. */
    @ApplicationScoped
    static class MuteReplicaRepository implements PanacheRepositoryBase<MuteReplica, MuteReplica.Pair> {
        void add(UserMuted told) {
            getEntityManager()
                    .createNativeQuery("""
                            insert into mute_replicas (muter_id, muted_id) values (:muter, :muted)
                            on conflict do nothing""")
                    .setParameter("muter", told.muterId().value())
                    .setParameter("muted", told.mutedId().value())
                    .executeUpdate();
        }

        void remove(UserUnmuted told) {
            delete(
                    "pair.muterId = ?1 and pair.mutedId = ?2",
                    told.muterId().value(),
                    told.mutedId().value());
        }
    }
}
