package social.kith.content.erasure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;
import social.kith.content.erasure.Departure.State;
import social.kith.people.PrivacyChanged;
import social.kith.people.ProfileChanged;
import social.kith.people.UserDeleted;
import social.kith.people.UserErased;
import social.kith.people.UserRestored;
import social.kith.platform.id.Id;
import social.kith.platform.inbox.EventConsumer;
import social.kith.platform.inbox.Subscriptions;
import social.kith.platform.sqlite.EnumColumn;
import social.kith.platform.sqlite.Reads;

/**
 * Users who leave, come back or are erased. That nobody is shown what they wrote is decided where it is looked for; what
 * is to be done besides (numbers without it, and its erasure) may be a million rows, so it is done a slice at a time: a
 * small one with what caused it, since hardly anybody has more, each other one in a transaction of its own.
 */
@ApplicationScoped
class Departures implements EventConsumer {
    private static final int SLICE = 200;
    /** Within a batch of events, of which there may be hundreds in one transaction. */
    private static final int FIRST_SLICE = 20;

    private static final String UNFINISHED = "select user_id, state from departures where user_id > 0 limit 100";

    private final Writings writings;
    private final Session database;
    private final Reads reads;
    private final Event<Begun> begun;

    Departures(Writings writings, Session database, Reads reads, Event<Begun> begun) {
        this.writings = writings;
        this.database = database;
        this.reads = reads;
        this.begun = begun;
    }

    /** There is more to do than was done at once. */
    record Begun() {}

    @Override
    public void subscribe(Subscriptions to) {
        to.on(UserDeleted.class, user -> begin(user.userId(), State.HIDDEN));
        to.on(UserErased.class, user -> begin(user.userId(), State.ERASED));
        to.on(UserRestored.class, user -> begin(user.user().id(), State.SHOWN));
        // The last event of a user tells all, and the one that brought them back may be gone by then.
        to.on(ProfileChanged.class, user -> begin(user.user().id(), State.SHOWN));
        to.on(PrivacyChanged.class, user -> begin(user.user().id(), State.SHOWN));
    }

    private void begin(Id user, State state) {
        boolean done = writings.bring(new Departure(user, state), FIRST_SLICE);
        forget(user);
        if (done) return;
        database.createNativeMutationQuery("insert into departures (user_id, state) values (:user, :state)")
                .setParameter("user", user.value())
                .setParameter("state", EnumColumn.text(state))
                .executeUpdate();
        begun.fire(new Begun());
    }

    /** Some that are not finished. */
    List<Departure> unfinished() {
        return reads.list(
                UNFINISHED,
                Map.of(),
                row -> new Departure(new Id(row.getLong(1)), EnumColumn.value(State.class, row.getString(2))));
    }

    /** Another slice, of what is to be now: that may be something else than when it was looked for. */
    @Transactional
    void goOn(Id user) {
        reads.first(
                        "select state from departures where user_id = :user",
                        Map.of("user", user),
                        row -> EnumColumn.value(State.class, row.getString(1)))
                .filter(state -> writings.bring(new Departure(user, state), SLICE))
                .ifPresent(done -> forget(user));
    }

    private void forget(Id user) {
        database.createNativeMutationQuery("delete from departures where user_id = :user")
                .setParameter("user", user.value())
                .executeUpdate();
    }
}
