package social.kith.socialgraph.sweep;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import org.hibernate.Session;
import social.kith.platform.id.Id;
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

    private final ManyFollows follows;
    private final BlockService blocks;
    private final MuteService mutes;
    private final Session database;
    private final SweepKindColumn kinds = new SweepKindColumn();

    Sweeps(ManyFollows follows, BlockService blocks, MuteService mutes, Session database) {
        this.follows = follows;
        this.blocks = blocks;
        this.mutes = mutes;
        this.database = database;
    }

    /** Does a small slice at once; what is left is noted, for {@link SweepWorker} to go on with. */
    @Transactional(Transactional.TxType.MANDATORY)
    void begin(Sweep sweep) {
        if (someOf(sweep, FIRST_SLICE)) return;
        database.createNativeMutationQuery("""
                        insert into sweeps (user_id, kind, position) values (:user, :kind, :position)
                        on conflict (user_id, kind) do update set position = max(position, excluded.position)""")
                .setParameter("user", sweep.user().value())
                .setParameter("kind", kinds.convertToDatabaseColumn(sweep.kind()))
                .setParameter("position", sweep.position())
                .executeUpdate();
    }

    /** Some that are not finished. */
    List<Sweep> unfinished() {
        return database
                .createNativeQuery(
                        "select user_id, kind, position from sweeps where user_id > 0 limit 100", Object[].class)
                .getResultList()
                .stream()
                .map(row -> new Sweep(
                        new Id(number(row[0])),
                        Objects.requireNonNull(kinds.convertToEntityAttribute((String) row[1])),
                        number(row[2])))
                .toList();
    }

    /** Does another slice, and forgets the sweep with the last one. */
    @Transactional
    void goOn(Sweep sweep) {
        if (!someOf(sweep, SLICE)) return;
        database.createNativeMutationQuery(
                        "delete from sweeps where user_id = :user and kind = :kind and position = :position")
                .setParameter("user", sweep.user().value())
                .setParameter("kind", kinds.convertToDatabaseColumn(sweep.kind()))
                .setParameter("position", sweep.position())
                .executeUpdate();
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

    private static long number(Object column) {
        return ((Number) column).longValue();
    }
}
