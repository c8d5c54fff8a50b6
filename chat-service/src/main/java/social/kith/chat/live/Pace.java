package social.kith.chat.live;

import java.util.function.LongSupplier;

/** How fast one socket may say something: so many frames at once, and as many a second from then on. */
final class Pace {
    private static final long SECOND = 1_000_000_000L;
    private final int perSecond;
    private final long burst;
    private final LongSupplier nanos;
    private long spentUntil;

    /** @param burst frames that may come at once after a pause */
    Pace(int perSecond, int burst, LongSupplier nanos) {
        this.perSecond = perSecond;
        this.burst = burst * SECOND / perSecond;
        this.nanos = nanos;
        this.spentUntil = nanos.getAsLong() - this.burst;
    }

    /** Counts a frame. @return false where it comes too fast */
    boolean take() {
        return take(1);
    }

    /** Counts so many. @return false where they come too fast */
    synchronized boolean take(int frames) {
        long now = nanos.getAsLong();
        spentUntil = Math.max(spentUntil, now - burst) + frames * SECOND / perSecond;
        return spentUntil <= now;
    }
}
