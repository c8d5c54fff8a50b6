package social.kith.platform.inbox;

import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;
import social.kith.platform.event.Event;

/**
 * Takes what Kafka brings, a batch at a time: one transaction where all goes well, one for each event where something
 * does not. Never returns before everything is applied or put aside, so nothing is overtaken.
 */
@ApplicationScoped
class InboxChannel {
    static final String NAME = "inbox";
    private static final Logger LOG = Logger.getLogger(InboxChannel.class);
    private static final int TRIES = 3;
    private static final long BACK_OFF_MS = 100;
    private static final long LONGEST_BACK_OFF_MS = 5_000;

    private final Inbox inbox;
    private final AppliedPositions applied;
    private final DeadLetters deadLetters;

    InboxChannel(Inbox inbox, AppliedPositions applied, DeadLetters deadLetters) {
        this.inbox = inbox;
        this.applied = applied;
        this.deadLetters = deadLetters;
    }

    @Incoming(NAME)
    @Blocking
    void receive(ConsumerRecords<String, byte[]> records) throws InterruptedException {
        List<Event> events = new ArrayList<>(records.count());
        for (var record : records) {
            try {
                events.add(Event.of(record));
            } catch (IllegalArgumentException foreign) {
                putAside(record, foreign);
            }
        }
        try {
            inbox.apply(events);
            events.forEach(this::applied);
        } catch (Exception failed) {
            LOG.warnf("A batch of %d events did not apply, now one at a time: %s", events.size(), failed);
            for (var record : records) receiveAlone(record);
        }
    }

    private void receiveAlone(ConsumerRecord<String, byte[]> record) throws InterruptedException {
        Event event;
        try {
            event = Event.of(record);
        } catch (IllegalArgumentException foreign) {
            return; // put aside before
        }
        long backOff = BACK_OFF_MS;
        for (int tries = 1; ; tries++) {
            try {
                inbox.apply(List.of(event));
                applied(event);
                return;
            } catch (Exception failed) {
                if (tries >= TRIES && given(record, event, failed)) return;
                Thread.sleep(backOff);
                backOff = Math.min(backOff * 2, LONGEST_BACK_OFF_MS);
            }
        }
    }

    /**
     * Gives the event up, if the event is to blame: while the database does not even take the note that it is passed
     * over, the fault is not in the event, and it is tried again.
     */
    private boolean given(ConsumerRecord<String, byte[]> record, Event event, Exception reason) {
        try {
            putAside(record, reason);
            inbox.skip(event);
            applied(event);
            return true;
        } catch (Exception notEvenThat) {
            LOG.errorf(notEvenThat, "Neither applied nor put aside, trying on: %s", event.type());
            return false;
        }
    }

    private void putAside(ConsumerRecord<String, byte[]> record, Exception reason) throws InterruptedException {
        deadLetters.add(record, reason);
    }

    private void applied(Event event) {
        if (!applied.advance(event.source(), event.position())) return;
        try {
            inbox.tellLive(event);
        } catch (RuntimeException failed) {
            LOG.errorf(failed, "Open connections were not told of %s", event.type());
        }
    }
}
