package social.kith.socialgraph.sweep;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.hibernate.Session;
import social.kith.platform.id.Id;
import social.kith.socialgraph.block.BlockService;
import social.kith.socialgraph.follow.UserFollows;
import social.kith.socialgraph.mute.MuteService;

/**
 * Sweeps that are not finished. They are worked off a slice at a time, each with its events in a transaction of its
 * own: there may be a million edges, and everybody else who writes would wait for all of them.
 */
@ApplicationScoped
class Sweeps {
    private static final int SLICE = 500;
    private final UserFollows follows;
    private final BlockService blocks;
    private final MuteService mutes;
    private final Session database;
    private final SweepKindColumn kinds = new SweepKindColumn();

    Sweeps(UserFollows follows, BlockService blocks, MuteService mutes, Session database) {
        this.follows = follows;
        this.blocks = blocks;
        this.mutes = mutes;
        this.database = database;
    }

    /** Does the first slice at once; what is left is noted, for {@link SweepWorker} to go on with. */
    @Transactional(Transactional.TxType.MANDATORY)
    void begin(Sweep sweep) {
        if (someOf(sweep)) return;
        database.createNativeMutationQuery("""
                        insert into sweeps (user_id, kind, at) values (:user, :kind, :at)
                        on conflict (user_id, kind) do update set at = max(at, excluded.at)""")
                .setParameter("user", sweep.user().value())
                .setParameter("kind", kinds.convertToDatabaseColumn(sweep.kind()))
                .setParameter("at", sweep.at())
                .executeUpdate();
    }

    /** Whose turn it is. */
    Optional<Sweep> next() {
        return database
                .createNativeQuery(
                        "select user_id, kind, at from sweeps where user_id = (select min(user_id) from sweeps)",
                        Object[].class)
                .getResultList()
                .stream()
                .findFirst()
                .map(row -> new Sweep(
                        new Id(number(row[0])),
                        Objects.requireNonNull(kinds.convertToEntityAttribute((String) row[1])),
                        Instant.ofEpochMilli(number(row[2]))));
    }

    /** Does another slice, and forgets the sweep with the last one. */
    @Transactional
    void goOn(Sweep sweep) {
        if (!someOf(sweep)) return;
        database.createNativeMutationQuery("delete from sweeps where user_id = :user and kind = :kind and at = :at")
                .setParameter("user", sweep.user().value())
                .setParameter("kind", kinds.convertToDatabaseColumn(sweep.kind()))
                .setParameter("at", sweep.at())
                .executeUpdate();
    }

    /** @return whether that were all */
    private boolean someOf(Sweep sweep) {
        Id user = sweep.user();
        return switch (sweep.kind()) {
            case ERASE -> follows.endSome(user, SLICE) && blocks.endSome(user, SLICE) && mutes.endSome(user, SLICE);
            case OPEN -> follows.acceptSome(user, sweep.at(), SLICE);
        };
    }

    private static long number(Object column) {
        return ((Number) column).longValue();
    }
}
