package social.kith.chat.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class InboundQueueTest {
    private final InboundQueue queue = new InboundQueue();
    private final CompletableFuture<Thread> worker = new CompletableFuture<>();
    private final CountDownLatch held = new CountDownLatch(1);
    private final List<Integer> handled = Collections.synchronizedList(new ArrayList<>());

    @Test
    void framesAreHandledInTurnAndNoMoreWaitThanFit() throws InterruptedException {
        hold();
        List<Integer> fit = new ArrayList<>();
        for (int n = 0; n < InboundQueue.MOST_FRAMES; n++) {
            assertThat(offer(n)).isTrue();
            fit.add(n);
        }
        assertThat(offer(-1)).isFalse();
        letGo();
        assertThat(handled).isEqualTo(fit);
        var next = new CompletableFuture<Thread>();
        queue.offer(() -> next.complete(Thread.currentThread()));
        next.join().join();
    }

    @Test
    void whatWaitsWhenItIsClosedIsNotHandled() throws InterruptedException {
        hold();
        offer(1);
        queue.close();
        assertThat(offer(2)).isTrue();
        letGo();
        assertThat(handled).isEmpty();
    }

    private boolean offer(int n) {
        return queue.offer(() -> handled.add(n));
    }

    /** Keeps the worker busy. */
    private void hold() {
        queue.offer(() -> {
            worker.complete(Thread.currentThread());
            try {
                held.await();
            } catch (InterruptedException stopped) {
                throw new AssertionError(stopped);
            }
        });
        worker.join();
    }

    private void letGo() throws InterruptedException {
        held.countDown();
        worker.join().join();
    }
}
