package social.kith.identity.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import social.kith.platform.problem.Refusal;

class HashingPoolTest {
    private static final int AT_A_TIME = 2;
    private static final int WAITING = 3;

    private final HashingPool pool = new HashingPool(new HashingLimits() {
        @Override
        public int atATime() {
            return AT_A_TIME;
        }

        @Override
        public int waiting() {
            return WAITING;
        }
    });

    @Test
    void whoComesWhileAllPlacesAreTakenIsSentAwayAtOnceAndTheOthersHaveTheirTurn() throws Exception {
        var done = new CountDownLatch(1);
        var inside = new AtomicInteger();
        var most = new AtomicInteger();
        var busy = new CountDownLatch(AT_A_TIME);
        var refused = new CountDownLatch(300 - AT_A_TIME - WAITING);
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = IntStream.range(0, 300)
                    .mapToObj(number -> callers.submit(() -> {
                        var refusal = catchThrowableOfType(
                                Refusal.class,
                                () -> pool.run(() -> {
                                    most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                                    busy.countDown();
                                    await(done);
                                    return inside.decrementAndGet();
                                }));
                        if (refusal != null) refused.countDown();
                        return refusal == null ? 200 : refusal.problem().status();
                    }))
                    .toList();
            // They are sent away while nobody else gets on.
            refused.await();
            busy.await();
            done.countDown();
            List<Integer> statuses =
                    answers.stream().map(HashingPoolTest::status).toList();
            assertThat(statuses).containsOnly(200, 429);
            assertThat(statuses.stream().filter(status -> status == 200)).hasSize(AT_A_TIME + WAITING);
        }
        assertThat(most).hasValue(AT_A_TIME);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }

    private static int status(Future<Integer> answer) {
        try {
            return answer.get();
        } catch (InterruptedException | ExecutionException failed) {
            throw new AssertionError(failed);
        }
    }
}
