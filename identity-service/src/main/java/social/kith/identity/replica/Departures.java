package social.kith.identity.replica;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import social.kith.platform.id.Id;

/**
 * Users who leave, come back or are erased: their follows count no longer for those at the other end, count again, or
 * are removed with all else that the replicas have of them. There may be a million, so it is done a slice at a time: the
 * first with what caused it, for hardly anybody has more, each other one in a transaction of its own.
 */
@ApplicationScoped
public class Departures {
    private final DepartureRepository departures;
    private final Slices slices;
    private final Event<Begun> begun;
    private final int slice;

    Departures(
            DepartureRepository departures,
            Slices slices,
            Event<Begun> begun,
            @ConfigProperty(name = "kith.departures.slice") int slice) {
        this.departures = departures;
        this.slices = slices;
        this.begun = begun;
        this.slice = slice;
    }

    /** There may be more to do than was done at once. */
    record Begun() {}

    /** To be called when that user has left, is back or is erased, in the same transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void begin(Id user) {
        Departure departure = departures.findByIdOptional(user.value()).orElseGet(() -> new Departure(user));
        departure.startOver();
        departures.persist(departure);
        goOn(departure);
        begun.fire(new Begun());
    }

    /** Whose turn it is after that one's. */
    @ActivateRequestContext
    Optional<Id> next(long after) {
        return departures
                .find("select min(userId) from Departure where userId > ?1", after)
                .project(Long.class)
                .firstResultOptional()
                .map(Id::new);
    }

    /** One more slice. */
    @Transactional
    void goOn(Id user) {
        departures.findByIdOptional(user.value()).ifPresent(this::goOn);
    }

    private void goOn(Departure departure) {
        departures.flush();
        var there = slices.isThere(departure.user());
        int left = slice;
        while (left > 0) {
            int rows = slices.next(departure, there, left);
            if (rows < left && !departure.turn(there.isEmpty())) {
                departures.delete(departure);
                return;
            }
            left -= rows;
        }
    }

    /** Those that are not done with. */
    @ApplicationScoped
    static class DepartureRepository implements PanacheRepositoryBase<Departure, Long> {}
}
