package social.kith.platform.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;
import social.kith.platform.event.Event;
import social.kith.platform.event.EventSources;
import social.kith.platform.instance.Alone;

/** What the channel makes of faults; that it applies what has none is {@link InboxTest}'s. */
class InboxChannelTest {
    private static final Throwable LOCKED = new IllegalStateException(new SQLException("locked", null, 5));
    private static final RuntimeException WRONG = new IllegalStateException("cannot be applied");

    private final Deque<Throwable> faults = new ArrayDeque<>();
    private final Set<String> poison = new HashSet<>();
    private final List<String> applied = new ArrayList<>();
    private final List<String> skipped = new ArrayList<>();
    private final List<String> told = new ArrayList<>();
    private final List<String> putAside = new ArrayList<>();
    private final List<Map<String, Long>> noted = new CopyOnWriteArrayList<>();
    private final Deque<Exception> deadLetterFaults = new ArrayDeque<>();
    private final Map<String, Long> stored = new ConcurrentHashMap<>();
    private Runnable beforeEachTry = () -> {};
    private final CountDownLatch failedOnce = new CountDownLatch(1);

    private final Inbox inbox = new ScriptedInbox();
    private final AppliedPositions positions = new AppliedPositions(inbox);
    private final WithoutEffect withoutEffect = new WithoutEffect(inbox);
    private final InboxChannel channel = new InboxChannel(
            inbox, positions, new ScriptedDeadLetters(), Rebuilds.none(), withoutEffect, Alone.turns(Alone.folder()));

    private static ConsumerRecords<String, byte[]> batch(String... texts) {
        return batchOf("elsewhere", texts);
    }

    private static ConsumerRecords<String, byte[]> batchOf(String source, String... texts) {
        List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
        for (int i = 0; i < texts.length; i++) {
            var sent = new Event(source, i + 1, "NoteHeard", texts[i], "{}", null).toRecord("kith." + source);
            if (texts[i].startsWith("foreign")) sent.headers().remove("ce_position");
            records.add(new ConsumerRecord<>(
                    sent.topic(),
                    0,
                    i,
                    0,
                    TimestampType.CREATE_TIME,
                    0,
                    0,
                    sent.key(),
                    sent.value(),
                    sent.headers(),
                    Optional.empty()));
        }
        return new ConsumerRecords<>(Map.of(new TopicPartition("kith." + source, 0), records), Map.of());
    }

    @Test
    void aFaultThatPassesIsWaitedForAndCostsNoEvent() throws Exception {
        faults.addAll(List.of(LOCKED, LOCKED, LOCKED, LOCKED, LOCKED));
        channel.receive(batch("a", "b"));
        assertThat(applied).containsExactly("a", "b");
        assertThat(told).containsExactly("a", "b");
        assertThat(putAside).isEmpty();
        assertThat(faults).isEmpty();
    }

    @Test
    void onlyThePoisonIsPutAsideAndNobodyIsToldOfIt() throws Exception {
        poison.add("b");
        channel.receive(batch("a", "b", "c"));
        assertThat(applied).containsExactly("a", "c");
        assertThat(told).containsExactly("a", "c");
        assertThat(putAside).containsExactly("b");
        assertThat(skipped).containsExactly("b");
        assertThat(positions.of("elsewhere")).isEqualTo(3);
    }

    @Test
    void anErrorOfTheHandlerIsPutAsideLikeAnyOtherPoison() throws Exception {
        var overflow = new StackOverflowError();
        faults.addAll(List.of(overflow, overflow, overflow, overflow));
        channel.receive(batch("a", "b"));
        assertThat(putAside).containsExactly("a");
        assertThat(applied).containsExactly("b");
    }

    @Test
    void faultsThatPassDoNotCountAgainstTheEvent() throws Exception {
        faults.addAll(List.of(WRONG, WRONG, LOCKED, LOCKED, WRONG));
        channel.receive(batch("a"));
        assertThat(applied).containsExactly("a");
        assertThat(putAside).isEmpty();
    }

    @Test
    void aDeadLetterThatKafkaDoesNotTakeIsInsistedOnAndPutAsideOnce() throws Exception {
        poison.add("a");
        deadLetterFaults.addAll(List.of(new IllegalStateException("Kafka is down"), new SQLException("odd")));
        channel.receive(batch("a", "foreign", "b"));
        assertThat(putAside).containsExactly("foreign", "a");
        assertThat(applied).containsExactly("b");
    }

    @Test
    void whatAnotherInstanceHasAppliedIsToldHereAndNotAppliedAgain() throws Exception {
        stored.put("elsewhere", 2L);
        channel.receive(batch("a", "b", "c"));
        assertThat(applied).containsExactly("c");
        assertThat(told).containsExactly("a", "b", "c");
        assertThat(positions.of("elsewhere")).isEqualTo(3);
    }

    @Test
    void whatAnotherInstanceHasPutAsideIsNotPutAsideAgain() throws Exception {
        poison.add("a");
        beforeEachTry = () -> stored.put("elsewhere", 1L);
        channel.receive(batch("a"));
        assertThat(putAside).isEmpty();
        assertThat(positions.of("elsewhere")).isEqualTo(1);
    }

    @Test
    void whatThisServiceHasSaidItselfIsToldAndNeverApplied() throws Exception {
        channel.receive(batchOf("notes", "a", "b"));
        assertThat(told).containsExactly("a", "b");
        assertThat(applied).isEmpty();
        assertThat(noted()).isEmpty();
    }

    @Test
    void whatNothingActsUponIsToldWithoutBeingApplied() throws Exception {
        faults.add(WRONG);
        channel.receive(batch("idle a", "idle b"));
        assertThat(told).containsExactly("idle a", "idle b");
        assertThat(positions.of("elsewhere")).isEqualTo(2);
        assertThat(faults).containsExactly(WRONG);
        assertThat(noted()).containsExactly(Map.of("elsewhere", 2L));
    }

    /** What is noted of events that had no effect. */
    private List<Map<String, Long>> noted() throws InterruptedException {
        withoutEffect.start(new StartupEvent());
        withoutEffect.stop(new ShutdownEvent());
        return noted;
    }

    @Test
    void amongOthersItIsAppliedWithThem() throws Exception {
        channel.receive(batch("idle a", "b"));
        assertThat(applied).containsExactly("idle a", "b");
    }

    @Test
    void aStopEndsTheWaitAndNothingIsGivenUpOrOvertaken() throws Exception {
        for (int i = 0; i < 10_000; i++) faults.add(LOCKED);
        try (var thread = Executors.newSingleThreadExecutor()) {
            Future<?> receiving = thread.submit(() -> {
                channel.receive(batch("a"));
                return null;
            });
            failedOnce.await();
            channel.stop(new ShutdownEvent());
            assertThatThrownBy(receiving::get).hasCauseInstanceOf(InterruptedException.class);
        }
        assertThat(applied).isEmpty();
        assertThat(putAside).isEmpty();
        assertThat(positions.of("elsewhere")).isZero();
    }

    @Test
    void aPoisonIsNotGivenUpForAStop() {
        poison.add("a");
        channel.stop(new ShutdownEvent());
        assertThatThrownBy(() -> channel.receive(batch("a"))).isInstanceOf(InterruptedException.class);
        assertThat(putAside).isEmpty();
    }

    private final class ScriptedInbox extends UnstoredInbox {
        @Override
        void apply(List<Event> events) {
            beforeEachTry.run();
            Throwable fault = faults.poll();
            failedOnce.countDown();
            if (fault instanceof Error error) throw error;
            if (fault instanceof RuntimeException unchecked) throw unchecked;
            if (events.stream().anyMatch(event -> poison.contains(event.key()))) throw WRONG;
            events.stream()
                    .filter(event -> event.position() > positions.of("elsewhere"))
                    .forEach(event -> applied.add(event.key()));
        }

        @Override
        boolean actsOn(Event event) {
            return !isOwn(event) && !event.key().startsWith("idle");
        }

        @Override
        void advanceTo(Map<String, Long> further) {
            noted.add(further);
        }

        @Override
        void skip(Event event) {
            skipped.add(event.key());
        }

        @Override
        void tellLive(Event event) {
            told.add(event.key());
            throw new IllegalStateException("Nobody listens");
        }

        @Override
        Map<String, Long> positions() {
            return stored;
        }

        @Override
        Map<String, Long> beginning() {
            return Map.of();
        }
    }

    private final class ScriptedDeadLetters extends DeadLetters {
        @SuppressWarnings("NullAway") // no Kafka
        ScriptedDeadLetters() {
            super(null, EventSources.named("notes-service"), new SimpleMeterRegistry());
        }

        @Override
        void add(ConsumerRecord<String, byte[]> record, Throwable reason) {
            Exception fault = deadLetterFaults.poll();
            if (fault instanceof RuntimeException unchecked) throw unchecked;
            if (fault != null) throw new IllegalStateException(fault);
            putAside.add(record.key());
        }
    }
}
