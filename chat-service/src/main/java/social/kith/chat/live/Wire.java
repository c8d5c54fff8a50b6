package social.kith.chat.live;

import io.quarkus.websockets.next.WebSocketConnection;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Writes to a socket, without waiting for each frame to be gone: only as long as that much is on its way already. So a
 * frame costs no thread's sleep, and a client that takes nothing holds up its own sender alone, and not for long.
 */
final class Wire {
    /** Characters. */
    private static final int MOST_ON_THE_WAY = 64 * 1024;

    /** A client that takes a few kilobytes a second has taken that much by then. */
    static final Duration PATIENCE = Duration.ofSeconds(15);

    private final WebSocketConnection socket;
    private final Duration patience;
    private final Runnable broken;
    private final Semaphore room = new Semaphore(MOST_ON_THE_WAY);
    private volatile boolean cut;

    /**
     * @param patience how long a frame waits for those before it
     * @param broken what is done when a frame could not be written, or waits too long for it
     */
    Wire(WebSocketConnection socket, Duration patience, Runnable broken) {
        this.socket = socket;
        this.patience = patience;
        this.broken = broken;
    }

    /** One after the other: called by one thread at a time. */
    void send(String frame) {
        int size = Math.min(frame.length(), MOST_ON_THE_WAY);
        if (!isFree(size)) {
            broken.run();
            return;
        }
        if (cut) return;
        socket.sendText(frame).subscribe().with(sent -> room.release(size), gone -> {
            room.release(size);
            broken.run();
        });
    }

    private boolean isFree(int size) {
        try {
            return room.tryAcquire(size, patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Sends nothing from now on, and lets go whoever waits. */
    void cut() {
        cut = true;
        room.release(MOST_ON_THE_WAY);
    }
}
