package social.kith.socialgraph.sweep;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import social.kith.platform.id.Id;
import social.kith.platform.sqlite.EnumColumn;
import social.kith.platform.sqlite.Reads;
import social.kith.platform.sqlite.Writes;
import social.kith.socialgraph.block.BlockService;
import social.kith.socialgraph.follow.ManyFollows;
import social.kith.socialgraph.mute.MuteService;

/**
 * Sweeps that are not finished. They are worked off a slice at a time, each with its events in a transaction of its
 * own: there may be a million edges, and everybody else who writes would wait for all of them.
 */
@ApplicationScoped
class Sweeps {
    private static final int SLICE = 500;

    /** Within a batch of events, of which there may be hundreds in one transaction. */
    private static final int FIRST_SLICE = 20;

    private static final String NOTE = """
            insert into sweeps (user_id, kind, position) values (:user, :kind, :position)
            on conflict (user_id, kind) do update set position = max(position, excluded.position)""";
    private static final String UNFINISHED = "select user_id, kind, position from sweeps where user_id > 0 limit 100";
    private static final String DONE =
            "delete from sweeps where user_id = :user and kind = :kind and position = :position";

    private final ManyFollows follows;
    private final BlockService blocks;
    private final MuteService mutes;
    private final Reads reads;
    private final Writes writes;

    Sweeps(ManyFollows follows, BlockService blocks, MuteService mutes, Reads reads, Writes writes) {
        this.follows = follows;
        this.blocks = blocks;
        this.mutes = mutes;
        this.reads = reads;
        this.writes = writes;
    }

    /** Does a small slice at once; what is left is noted, for {@link SweepWorker} to go on with. */
    @Transactional(Transactional.TxType.MANDATORY)
    void begin(Sweep sweep) {
        if (!someOf(sweep, FIRST_SLICE)) writes.change(NOTE, row(sweep));
    }

    /** Some that are not finished. */
    List<Sweep> unfinished() {
        return reads.list(
                UNFINISHED,
                Map.of(),
                row -> new Sweep(
                        new Id(row.getLong(1)), EnumColumn.value(Sweep.Kind.class, row.getString(2)), row.getLong(3)));
    }

    /** Does another slice, and forgets the sweep with the last one. */
    @Transactional
    void goOn(Sweep sweep) {
        if (someOf(sweep, SLICE)) writes.change(DONE, row(sweep));
    }

    private static Map<String, ?> row(Sweep sweep) {
        return Map.of("user", sweep.user(), "kind", EnumColumn.text(sweep.kind()), "position", sweep.position());
    }

    /** @return whether that were all */
    private boolean someOf(Sweep sweep, int most) {
        Id user = sweep.user();
        return switch (sweep.kind()) {
            case ERASE -> {
                int left = most - follows.endSome(user, most);
                if (left > 0) left -= blocks.endSome(user, left);
                if (left > 0) left -= mutes.endSome(user, left);
                yield left > 0;
            }
            case OPEN -> follows.acceptSome(user, sweep.position(), most) < most;
        };
    }
}
