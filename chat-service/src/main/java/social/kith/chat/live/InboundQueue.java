package social.kith.chat.live;

import java.util.ArrayDeque;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * What one socket has said and nobody has looked at yet, worked off in turn by a thread that is there while there is
 * something. Counted when it comes in: below us frames would queue without bound, and one client could fill the memory
 * of all.
 */
final class InboundQueue {
    static final int MOST_FRAMES = 64;
    private final Queue<Runnable> frames = new ArrayDeque<>();
    private boolean working;
    private boolean closed;

    /** Takes it, or drops it where the queue is closed; never waits. @return false where it is full */
    synchronized boolean offer(Runnable frame) {
        if (closed) return true;
        if (frames.size() >= MOST_FRAMES) return false;
        frames.add(frame);
        if (!working) Thread.ofVirtual().name("frames").start(this::workOff);
        working = true;
        return true;
    }

    /** Drops what waits, and whatever comes from now on. */
    synchronized void close() {
        closed = true;
        frames.clear();
    }

    private void workOff() {
        for (Runnable frame = next(); frame != null; frame = next()) frame.run();
    }

    private synchronized @Nullable Runnable next() {
        Runnable next = frames.poll();
        working = next != null;
        return next;
    }
}
