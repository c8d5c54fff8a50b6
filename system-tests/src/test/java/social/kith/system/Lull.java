package social.kith.system;

/** A while in which most people say nothing, so that what starts has most of the machine. */
final class Lull {
    private boolean on;

    /** It lasts until that has started. */
    void during(Runnable start) {
        set(true);
        try {
            start.run();
        } finally {
            set(false);
        }
    }

    private synchronized void set(boolean now) {
        on = now;
        notifyAll();
    }

    /** Returns when it is over; at once where there is none. */
    synchronized void awaitEnd() {
        try {
            while (on) wait();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
