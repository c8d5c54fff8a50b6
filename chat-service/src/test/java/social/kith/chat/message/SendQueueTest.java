package social.kith.chat.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static social.kith.chat.Town.direct;
import static social.kith.chat.Town.group;
import static social.kith.chat.Town.history;
import static social.kith.chat.Town.posts;
import static social.kith.chat.Town.somebody;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.event.Event;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import social.kith.platform.id.Id;
import social.kith.platform.problem.Refusal;
import social.kith.platform.testkit.TestUser;

/** Messages of many, written together. */
@QuarkusTest
@NullUnmarked
class SendQueueTest {
    private final MessageLog log;
    private final Event<MessagesStored> stored;
    private final TestUser ana = somebody("Ana");
    private final TestUser bo = somebody("Bo");
    private Id talk;

    @BeforeEach
    void meet() {
        talk = direct(ana, bo);
    }

    SendQueueTest(MessageLog log, Event<MessagesStored> stored) {
        this.log = log;
        this.stored = stored;
    }

    @Test
    void oneThatIsRefusedHurtsNoneOfTheOthersAndNumbersHaveNoGap() {
        TestUser eve = somebody("Eve");
        Id hikers = group("Hikers", ana, bo);
        posts(ana, talk, "m0", "before").statusCode(201);
        var outcomes = log.append(List.of(
                        submission(ana, talk, "m1"),
                        submission(eve, talk, "m1"),
                        submission(bo, talk, "m1"),
                        submission(ana, talk, "m1"),
                        submission(ana, talk, "m0"),
                        submission(ana, hikers, "m1"),
                        submission(ana, talk, "m2")))
                .outcomes();
        assertThat(outcomes.stream().map(SendQueueTest::inShort))
                .containsExactly("kept 2", "404", "kept 3", "known 2", "known 1", "kept 1", "kept 4");
        assertThat(history(bo, talk, "?after=0").extract().<List<Integer>>path("items.seq"))
                .containsExactly(1, 2, 3, 4);
        assertThat(((Outcome.Kept) outcomes.get(5)).recipients()).hasSize(2);
    }

    @Test
    void whereTheLineIsFullItIsRefusedForAMoment() {
        // Nobody takes anything: it was not started.
        var queue = new SendQueue(log, stored, 3, 2);
        for (int n = 0; n < 3; n++) queue.add(submission(ana, talk, "m" + n));
        assertThatThrownBy(() -> queue.add(submission(ana, talk, "one too many")))
                .isInstanceOfSatisfying(Refusal.class, refused -> {
                    assertThat(refused.problem().status()).isEqualTo(503);
                    assertThat(refused.retryAfter()).isEqualTo(Duration.ofSeconds(1));
                });
    }

    @Test
    void whatWaitsWhenItStopsIsWrittenAndNothingIsTakenAfterwards() throws InterruptedException {
        var queue = new SendQueue(log, stored, 100, 4);
        List<Submission> all = IntStream.range(0, 10)
                .mapToObj(n -> submission(ana, talk, "m" + n))
                .toList();
        all.forEach(queue::add);
        queue.start(new StartupEvent());
        queue.stop(new ShutdownEvent());
        assertThat(all.stream().map(one -> one.answer().join().message().seq()))
                .containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L);
        assertThatThrownBy(() -> queue.add(submission(ana, talk, "late"))).isInstanceOf(Refusal.class);
    }

    @Test
    void whatCannotBeWrittenTakesNoOtherAlong() throws InterruptedException {
        var queue = new SendQueue(log, stored, 100, 100);
        var good = submission(ana, talk, "m1");
        // Without a cause that it could be traced to: as good a fault as any.
        var bad = new Submission(ana.card(), talk, said("m2"), null, new CompletableFuture<>());
        var alsoGood = submission(ana, talk, "m3");
        List.of(good, bad, alsoGood).forEach(queue::add);
        queue.start(new StartupEvent());
        queue.stop(new ShutdownEvent());
        assertThat(good.answer().join().message().seq()).isEqualTo(1);
        assertThat(alsoGood.answer().join().message().seq()).isEqualTo(2);
        assertThat(bad.answer()).isCompletedExceptionally();
    }

    @Test
    void whatPassesIsNotMetAgainByEachOfThem() throws InterruptedException {
        var tries = new AtomicInteger();
        var locked = new MessageLog(null, null, null, null, null, null) {
            @Override
            Appended append(List<Submission> all) {
                tries.incrementAndGet();
                throw new IllegalStateException(new SQLException("locked", null, 5));
            }
        };
        var queue = new SendQueue(locked, stored, 100, 100);
        List<Submission> all = IntStream.range(0, 10)
                .mapToObj(n -> submission(ana, talk, "m" + n))
                .toList();
        all.forEach(queue::add);
        queue.start(new StartupEvent());
        queue.stop(new ShutdownEvent());
        assertThat(tries).hasValue(1);
        for (Submission one : all)
            assertThatThrownBy(() -> one.answer().join())
                    .cause()
                    .isInstanceOfSatisfying(
                            Refusal.class,
                            refused -> assertThat(refused.problem().status()).isEqualTo(503));
    }

    private static Submission submission(TestUser by, Id conversation, String name) {
        return Submission.of(by.card(), conversation, said(name));
    }

    private static SendMessage said(String name) {
        return new SendMessage(name, "hello", null);
    }

    private static String inShort(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Kept kept -> "kept " + kept.message().seq();
            case Outcome.Known known -> "known " + known.message().seq();
            case Outcome.Refused refused -> "" + refused.reason().problem().status();
        };
    }
}
