package social.kith.identity.replica;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.hibernate.Session;
import org.hibernate.query.MutationQuery;
import social.kith.platform.id.Id;

/** What is done to the rows of somebody's departure, so many at a time. */
@ApplicationScoped
class Slices {
    private final Session database;

    Slices(Session database) {
        this.database = database;
    }

    /** Whether that user has not deleted their account; empty when they are erased. */
    Optional<Boolean> isThere(Id user) {
        return database
                .createNativeQuery("select deleted_at is null from users where id = :user", Integer.class)
                .setParameter("user", user.value())
                .getResultList()
                .stream()
                .map(there -> there != 0)
                .findFirst();
    }

    /**
     * Does it to the next rows of the departure's side, and moves the departure behind them.
     *
     * @return how many there were
     */
    int next(Departure departure, Optional<Boolean> there, int most) {
        Object[] found = database.createNativeQuery(departure.side().slice(), Object[].class)
                .setParameter("user", departure.user().value())
                .setParameter("reached", departure.reached())
                .setParameter("most", most)
                .getSingleResult();
        int rows = ((Number) found[0]).intValue();
        if (rows == 0) return 0;
        long last = ((Number) found[1]).longValue();
        change(departure.side(), there)
                .setParameter("user", departure.user().value())
                .setParameter("reached", departure.reached())
                .setParameter("last", last)
                .executeUpdate();
        departure.reach(last);
        return rows;
    }

    private MutationQuery change(Side side, Optional<Boolean> there) {
        return there.map(it -> database.createNativeMutationQuery(side.mark()).setParameter("there", it ? 1 : 0))
                .orElseGet(() -> database.createNativeMutationQuery(side.remove()));
    }
}
