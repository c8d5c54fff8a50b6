package social.kith.chat.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class TaskQueueTest {
    private static final int FIT = 8;
    private static final int ROOM = 100_000;
    private static final int LARGE = 2 * TaskQueue.OWN;
    private final List<RuntimeException> faults = Collections.synchronizedList(new ArrayList<>());
    private final Room room = new Room(ROOM);
    private final TaskQueue queue = new TaskQueue(FIT, LARGE, room, faults::add);
    private final CompletableFuture<Thread> worker = new CompletableFuture<>();
    private final CountDownLatch held = new CountDownLatch(1);
    private final List<Integer> handled = Collections.synchronizedList(new ArrayList<>());

    @Test
    void framesAreHandledInTurnAndNoMoreWaitThanFit() throws InterruptedException {
        hold();
        List<Integer> fit = new ArrayList<>();
        for (int n = 0; n < FIT; n++) {
            assertThat(offer(n)).isTrue();
            fit.add(n);
        }
        assertThat(offer(-1)).isFalse();
        letGo();
        assertThat(handled).isEqualTo(fit);
        var next = new CompletableFuture<Thread>();
        put(0, () -> next.complete(Thread.currentThread()));
        next.join().join();
    }

    @Test
    void largeOnesFillItSooner() throws InterruptedException {
        hold();
        assertThat(put(LARGE, () -> handled.add(1))).isTrue();
        assertThat(put(1, () -> handled.add(2))).isFalse();
        queue.drop(task -> task.size() == LARGE);
        assertThat(put(LARGE, () -> handled.add(3))).isTrue();
        letGo();
        assertThat(handled).containsExactly(3);
    }

    @Test
    void allTogetherHaveNoMoreRoomThanThereIsButEachHasALittleForItself() throws InterruptedException {
        hold();
        assertThat(room.take(ROOM)).isTrue();
        assertThat(offer(1)).isTrue();
        assertThat(put(TaskQueue.OWN, () -> handled.add(2))).isFalse();
        room.give(ROOM);
        assertThat(put(TaskQueue.OWN, () -> handled.add(2))).isTrue();
        assertThat(room.take(ROOM)).isFalse();
        queue.close();
        letGo();
        assertThat(room.take(ROOM)).as("everything was given back").isTrue();
    }

    @Test
    void aTextThatManyHaveWaitingCountsInParts() throws InterruptedException {
        hold();
        assertThat(room.take(ROOM)).isTrue();
        assertThat(queue.offer(new TaskQueue.Task(this, LARGE, 10, () -> handled.add(1))))
                .isTrue();
        assertThat(put(1, () -> handled.add(2))).as("it is as large as it is").isFalse();
        letGo();
        assertThat(handled).containsExactly(1);
    }

    @Test
    void whatOneThrowsIsPassedOnAndTheNextIsHandled() throws InterruptedException {
        hold();
        var fault = new IllegalStateException("broken");
        put(0, () -> {
            throw fault;
        });
        offer(2);
        letGo();
        assertThat(faults).containsExactly(fault);
        assertThat(handled).containsExactly(2);
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
        return put(0, () -> handled.add(n));
    }

    private boolean put(int size, Runnable work) {
        return queue.offer(new TaskQueue.Task(this, size, work));
    }

    /** Keeps the worker busy. */
    private void hold() {
        put(0, () -> {
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
