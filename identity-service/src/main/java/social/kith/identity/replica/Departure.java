package social.kith.identity.replica;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.Optional;
import social.kith.platform.id.Id;

/** Somebody who has left, come back or been erased, and how far that is done to their rows in the replicas. */
@Entity
@Table(name = "departures")
class Departure {
    @jakarta.persistence.Id
    private long userId;

    private Side side = Side.FOLLOWER;
    private long reached;

    protected Departure() {}

    Departure(Id user) {
        userId = user.value();
    }

    /** They have come or gone, perhaps once more. */
    void startOver() {
        begin(Side.FOLLOWER);
    }

    /** On to the next side; returns whether there is one. */
    boolean turn(boolean erased) {
        Optional<Side> next = side.next(erased);
        next.ifPresent(this::begin);
        return next.isPresent();
    }

    private void begin(Side next) {
        side = next;
        reached = 0;
    }

    /** Everything up to the row with that other one is done. */
    void reach(long other) {
        reached = other;
    }

    Id user() {
        return new Id(userId);
    }

    Side side() {
        return side;
    }

    long reached() {
        return reached;
    }
}
