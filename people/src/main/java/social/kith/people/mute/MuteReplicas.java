package social.kith.people.mute;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import social.kith.platform.inbox.Subscriptions;
import social.kith.platform.sqlite.Writes;

/**
 * Who has muted whom, which queries ask by {@link Unmuted}. A service that does has {@code db/mutes} among its
 * migrations, listens to social-graph and passes its subscriptions on to {@link #subscribe}.
 */
@ApplicationScoped
public class MuteReplicas {
    private static final String ADD =
            "insert into mute_replicas (muter_id, muted_id) values (:muter, :muted) on conflict do nothing";
    private static final String REMOVE = "delete from mute_replicas where muter_id = :muter and muted_id = :muted";

    private final Writes writes;

    MuteReplicas(Writes writes) {
        this.writes = writes;
    }

    /** Keeps these replicas as social-graph-service says. */
    public void subscribe(Subscriptions to) {
        to.replicate(
                UserMuted.class, told -> writes.change(ADD, Map.of("muter", told.muterId(), "muted", told.mutedId())));
        to.replicate(
                UserUnmuted.class,
                told -> writes.change(REMOVE, Map.of("muter", told.muterId(), "muted", told.mutedId())));
    }
}
