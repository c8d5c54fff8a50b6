package social.kith.chat.live;

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/**
 * What one socket still has to be sent, bounded by number and size: a client that takes nothing must not fill the
 * memory of all. What did not fit is not lost, it is in the database.
 */
final class OutboundQueue {
    private static final int MOST_TASKS = 512;
    private static final int MOST_CHARACTERS = 1024 * 1024;

    /**
     * Something to be done by the socket's own thread.
     *
     * @param conversation what it is about, as a key
     * @param size in characters
     */
    record Task(Object conversation, int size, Runnable work) {}

    private final LinkedBlockingQueue<Task> tasks = new LinkedBlockingQueue<>(MOST_TASKS);
    private final AtomicInteger characters = new AtomicInteger();

    /** @return false where it is full */
    boolean offer(Task task) {
        if (characters.addAndGet(task.size()) <= MOST_CHARACTERS && tasks.offer(task)) return true;
        characters.addAndGet(-task.size());
        return false;
    }

    Runnable take() throws InterruptedException {
        Task task = tasks.take();
        characters.addAndGet(-task.size());
        return task.work();
    }

    /** Drops what is not to be sent any more. */
    void drop(Predicate<Task> which) {
        tasks.removeIf(task -> {
            boolean drop = which.test(task);
            if (drop) characters.addAndGet(-task.size());
            return drop;
        });
    }
}
