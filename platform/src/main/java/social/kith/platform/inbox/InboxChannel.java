package social.kith.platform.inbox;

import static java.util.function.Predicate.not;

import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;
import social.kith.platform.event.Event;
import social.kith.platform.instance.Turn;
import social.kith.platform.instance.Turns;

/**
 * Takes what Kafka brings, a batch at a time: one transaction where all goes well, one for each event where something
 * does not, and none where nothing here acts on any of them. Never returns before everything is applied or put aside,
 * so nothing is overtaken. Every instance takes everything; the first applies it, and the others, whose turn comes
 * later, find it done. Public, as is what it receives, since SmallRye's generated caller may be of another class
 * loader, to which a package is not the same.
 */
@ApplicationScoped
public class InboxChannel {
    static final String NAME = "inbox";
    private static final Logger LOG = Logger.getLogger(InboxChannel.class);
    private static final int TRIES = 3;
    private static final long BACK_OFF_MS = 50;
    private static final long LONGEST_BACK_OFF_MS = 5_000;

    private final Inbox inbox;
    private final AppliedPositions applied;
    private final DeadLetters deadLetters;
    private final Rebuild rebuild;
    private final WithoutEffect withoutEffect;
    private final Turn turn;
    private final CountDownLatch stopping = new CountDownLatch(1);

    InboxChannel(
            Inbox inbox,
            AppliedPositions applied,
            DeadLetters deadLetters,
            Rebuild rebuild,
            WithoutEffect withoutEffect,
            Turns turns) {
        this.inbox = inbox;
        this.applied = applied;
        this.deadLetters = deadLetters;
        this.rebuild = rebuild;
        this.withoutEffect = withoutEffect;
        this.turn = turns.of("inbox");
    }

    void stop(@Observes ShutdownEvent stopped) {
        stopping.countDown();
    }

    /** @throws InterruptedException when the service stops: what is not applied yet comes again at the next start */
    @Incoming(NAME)
    @Blocking
    public void receive(ConsumerRecords<String, byte[]> records) throws InterruptedException {
        rebuild.awaitEnd();
        take(arrivals(records));
    }

    /**
     * Takes of those records the old ones, while replicas are rebuilt. A later one says that all old ones of its source
     * were there, though the very last may be gone: Kafka keeps of identity's only the last of each user.
     */
    void replay(ConsumerRecords<String, byte[]> records) throws InterruptedException {
        List<Arrival> arrivals = arrivals(records);
        take(arrivals.stream().filter(arrival -> rebuild.isOld(arrival.event())).toList());
        for (var arrival : arrivals)
            if (!rebuild.isOld(arrival.event())) reachGoal(arrival.event().source());
    }

    private void reachGoal(String source) {
        Long goal = rebuild.goals().get(source);
        if (goal == null) return;
        boolean unused = applied.advance(source, goal);
    }

    /** Notes that all goals are reached, before they are forgotten: else what is old would be new after a crash. */
    void reachedGoals() throws InterruptedException {
        insist(() -> inbox.advanceTo(rebuild.goals()));
    }

    private List<Arrival> arrivals(ConsumerRecords<String, byte[]> records) throws InterruptedException {
        List<Arrival> arrivals = new ArrayList<>(records.count());
        for (var record : records) {
            try {
                arrivals.add(new Arrival(record, Event.of(record)));
            } catch (IllegalArgumentException foreign) {
                insist(() -> deadLetters.add(record, foreign));
            }
        }
        return arrivals;
    }

    private void take(List<Arrival> arrivals) throws InterruptedException {
        if (appliedTogether(arrivals)) arrivals.forEach(arrival -> tell(arrival.event()));
        else for (var arrival : arrivals) receiveAlone(arrival);
    }

    private boolean appliedTogether(List<Arrival> arrivals) throws InterruptedException {
        try {
            apply(arrivals.stream().map(Arrival::event).toList());
            return true;
        } catch (InterruptedException stopping) {
            throw stopping;
        } catch (Throwable failed) { // errors too: a consumer that is dead hears nothing, and nobody sees it
            LOG.warnf(
                    "A batch of %d events did not apply, now one at a time: %s",
                    arrivals.size(), PassingFault.root(failed));
            return false;
        }
    }

    private void apply(List<Event> events) throws InterruptedException {
        if (events.stream().noneMatch(inbox::actsOn)) {
            events.stream().filter(not(inbox::isOwn)).forEach(withoutEffect::add);
            return;
        }
        try (var taken = awaitTurn()) {
            List<Event> unapplied = inbox.unapplied(events);
            if (!unapplied.isEmpty()) inbox.apply(unapplied);
        }
    }

    private Turn.Taken awaitTurn() throws InterruptedException {
        for (int failures = 1; ; failures++) {
            try {
                return turn.take();
            } catch (IOException failed) {
                LOG.errorf(failed, "No event can be applied");
                pause(failures);
            }
        }
    }

    private void receiveAlone(Arrival arrival) throws InterruptedException {
        for (int failures = 1, blamed = 0; ; failures++) {
            try {
                apply(List.of(arrival.event()));
                tell(arrival.event());
                return;
            } catch (InterruptedException stopping) {
                throw stopping;
            } catch (Throwable failed) {
                pause(failures);
                if (PassingFault.is(failed))
                    LOG.warnf(
                            "%s waits for a fault to pass: %s", arrival.event().type(), failed);
                else if (++blamed == TRIES) {
                    putAside(arrival, failed);
                    return;
                }
            }
        }
    }

    private void putAside(Arrival arrival, Throwable reason) throws InterruptedException {
        try (var taken = awaitTurn()) {
            // Another instance may have met the same.
            if (!inbox.unapplied(List.of(arrival.event())).isEmpty()) {
                insist(() -> deadLetters.add(arrival.record(), reason));
                insist(() -> inbox.skip(arrival.event()));
            }
        }
        boolean unused =
                applied.advance(arrival.event().source(), arrival.event().position());
    }

    private void tell(Event event) {
        if (!applied.advance(event.source(), event.position())) return;
        try {
            inbox.tellLive(event);
        } catch (Throwable failed) {
            LOG.errorf(failed, "Open connections were not told of %s", event.type());
        }
    }

    private void insist(Step step) throws InterruptedException {
        for (int failures = 1; ; failures++) {
            try {
                step.take();
                return;
            } catch (Throwable failed) {
                LOG.errorf(failed, "A record cannot be put aside, and all others wait for it");
                pause(failures);
            }
        }
    }

    private void pause(int failures) throws InterruptedException {
        long backOff = Math.min(BACK_OFF_MS << Math.min(failures, 10), LONGEST_BACK_OFF_MS);
        if (stopping.await(backOff, TimeUnit.MILLISECONDS)) throw new InterruptedException("The service stops");
    }

    private record Arrival(ConsumerRecord<String, byte[]> record, Event event) {}

    private interface Step {
        void take() throws Exception;
    }
}
