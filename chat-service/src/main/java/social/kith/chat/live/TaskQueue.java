package social.kith.chat.live;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What is still to be done for one socket, bounded by number and size, and worked off in turn by a thread that is there
 * while there is something: an open socket that is silent has none. Counted when it comes: below us frames would queue
 * without bound, and one client could fill the memory of all.
 */
final class TaskQueue {
    /**
     * Something to be done.
     *
     * @param about what it is about, as a key
     * @param size in characters
     * @param share what of that counts here, where others have the same text waiting
     */
    record Task(Object about, int size, int share, Runnable work) {
        Task(Object about, int size, Runnable work) {
            this(about, size, size, work);
        }
    }

    /** What a task takes besides its characters, roughly. */
    private static final int TASK = 150;

    /** What each queue has for itself, however full the room is: those who keep up are not closed for who does not. */
    static final int OWN = 16 * 1024;

    private final Queue<Task> tasks = new ArrayDeque<>(1);
    private final int mostTasks;
    private final int mostCharacters;
    private final Room room;
    private final Consumer<RuntimeException> failed;
    private int characters;
    private int weight;
    private boolean working;
    private boolean closed;

    /**
     * @param room what it shares with all others
     * @param failed takes what a task throws
     */
    TaskQueue(int mostTasks, int mostCharacters, Room room, Consumer<RuntimeException> failed) {
        this.mostTasks = mostTasks;
        this.mostCharacters = mostCharacters;
        this.room = room;
        this.failed = failed;
    }

    /** Takes it, or drops it where the queue is closed; never waits. @return false where it is full */
    synchronized boolean offer(Task task) {
        if (closed) return true;
        if (tasks.size() >= mostTasks || characters + task.size() > mostCharacters) return false;
        int more = TASK + task.share();
        if (!room.take(beyondOwn(weight + more) - beyondOwn(weight))) return false;
        weight += more;
        characters += task.size();
        tasks.add(task);
        if (!working) Thread.ofVirtual().start(this::workOff);
        working = true;
        return true;
    }

    /** Drops what is not to be done any more. */
    synchronized void drop(Predicate<Task> which) {
        tasks.removeIf(task -> {
            boolean drop = which.test(task);
            if (drop) release(task);
            return drop;
        });
    }

    /** Drops what waits, and whatever comes from now on. */
    synchronized void close() {
        closed = true;
        drop(task -> true);
    }

    private void workOff() {
        for (Task task = next(); task != null; task = next())
            try {
                task.work().run();
            } catch (RuntimeException fault) {
                failed.accept(fault);
            }
    }

    private synchronized @Nullable Task next() {
        Task next = tasks.poll();
        working = next != null;
        if (next != null) release(next);
        return next;
    }

    private void release(Task task) {
        characters -= task.size();
        int less = TASK + task.share();
        room.give(beyondOwn(weight) - beyondOwn(weight - less));
        weight -= less;
    }

    private static int beyondOwn(int weight) {
        return Math.max(0, weight - OWN);
    }
}
