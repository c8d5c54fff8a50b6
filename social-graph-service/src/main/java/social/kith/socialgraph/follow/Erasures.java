package social.kith.socialgraph.follow;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;
import social.kith.platform.id.Id;
import social.kith.platform.outbox.Outbox;

/**
 * What is left of users who are erased. It is ended a slice at a time, each with its events in a transaction of its own:
 * there may be a million, and everybody else who writes would wait for all of them.
 */
@ApplicationScoped
class Erasures {
    private static final int SLICE = 500;
    private final FollowRepository follows;
    private final Session database;
    private final Outbox outbox;

    Erasures(FollowRepository follows, Session database, Outbox outbox) {
        this.follows = follows;
        this.database = database;
        this.outbox = outbox;
    }

    /** Notes that all of that user's is to end, for good. */
    @Transactional(Transactional.TxType.MANDATORY)
    void begin(Id user) {
        database.createNativeMutationQuery("insert into erasures (user_id) values (:user) on conflict do nothing")
                .setParameter("user", user.value())
                .executeUpdate();
    }

    /** Whose turn it is. */
    Optional<Id> next() {
        Long user = database.createNativeQuery("select min(user_id) from erasures", Long.class)
                .getSingleResultOrNull();
        return Optional.ofNullable(user).map(Id::new);
    }

    /** Ends some of what there is; that somebody was declined they are not told even now. */
    @Transactional
    void endSome(Id user) {
        List<Follow> some = follows.of(user, SLICE);
        for (Follow follow : some) {
            if (follow.state() != FollowState.DECLINED) outbox.append(follow.end());
            follows.delete(follow);
        }
        if (some.size() < SLICE) finish(user);
    }

    private void finish(Id user) {
        database.createNativeMutationQuery("delete from erasures where user_id = :user")
                .setParameter("user", user.value())
                .executeUpdate();
    }
}
