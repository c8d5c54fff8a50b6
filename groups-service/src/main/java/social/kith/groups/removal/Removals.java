package social.kith.groups.removal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import social.kith.platform.id.Id;
import social.kith.platform.outbox.Outbox;
import social.kith.platform.sqlite.Reads;
import social.kith.platform.sqlite.Writes;

/**
 * Deletes groups. From its mark on, which is one row, a group is there for nobody; its members and events, of which there
 * may be many, go in transactions of their own, so that nobody else who writes waits for all of them.
 */
@ApplicationScoped
public class Removals {
    private static final int SLICE = 500;
    private static final String MARK = "update groups set deleted_at = :at where id = :group and deleted_at is null";
    private static final String MARKED = "select id from groups where deleted_at > 0 limit 100";
    private static final String FORGET = "delete from groups where id = :group and deleted_at > 0";

    private final Reads reads;
    private final Writes writes;
    private final Instance<Remains> remains;
    private final Outbox outbox;
    private final Event<Begun> begun;
    private final Clock clock;

    Removals(
            Reads reads,
            Writes writes,
            @Any Instance<Remains> remains,
            Outbox outbox,
            Event<Begun> begun,
            Clock clock) {
        this.reads = reads;
        this.writes = writes;
        this.remains = remains;
        this.outbox = outbox;
        this.begun = begun;
        this.clock = clock;
    }

    /** A group has been deleted, whose remains are to go. */
    record Begun(Id group) {}

    /** From now on there is no such group; whoever keeps something of it elsewhere is told. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void begin(Id group) {
        if (writes.change(MARK, Map.of("group", group, "at", clock.millis())) == 0) return;
        outbox.append(new GroupDeleted(group));
        begun.fire(new Begun(group));
    }

    /** Some groups that have remains. */
    List<Id> unfinished() {
        return reads.list(MARKED, Map.of(), row -> new Id(row.getLong(1)));
    }

    /** Takes another slice of what is left of it, and with the last one the group. */
    @Transactional
    void goOn(Id group) {
        int left = SLICE;
        for (Remains kind : remains) {
            left -= kind.forgetSome(group, left);
            if (left <= 0) return;
        }
        writes.change(FORGET, Map.of("group", group));
    }
}
