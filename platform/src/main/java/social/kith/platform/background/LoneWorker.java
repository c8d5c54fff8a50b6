package social.kith.platform.background;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** One thread that does one kind of work, all that there is of it, whenever it is woken. */
public final class LoneWorker {
    private final Runnable work;
    private final ExecutorService thread;

    public LoneWorker(String name, Runnable work) {
        this.work = work;
        // Who comes while somebody waits already is not needed: that one will see it too.
        this.thread = new ThreadPoolExecutor(
                1,
                1,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(1),
                Thread.ofPlatform().name(name).daemon().factory(),
                new ThreadPoolExecutor.DiscardPolicy());
    }

    public void wake() {
        thread.execute(work);
    }

    public void stop() {
        thread.shutdownNow();
    }
}
