package social.kith.identity.password;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import social.kith.platform.problem.Refusal;

/**
 * Hashes so many at a time and lets so many wait; whoever comes then is sent away at once. So a flood of sign-ins takes
 * neither all memory nor both processors. The threads are the system's own, which divides its processors between them
 * and all else; a virtual one would keep its carrier until the hash is done.
 */
@Singleton
class HashingPool {
    private static final Duration LATER = Duration.ofSeconds(2);
    private final ExecutorService threads;

    HashingPool(HashingLimits limits) {
        threads = new ThreadPoolExecutor(
                limits.atATime(),
                limits.atATime(),
                0,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(limits.waiting()),
                Thread.ofPlatform().name("password-", 1).daemon().factory());
    }

    <T> T run(Supplier<T> work) {
        try {
            return threads.submit(work::get).get();
        } catch (RejectedExecutionException full) {
            throw Refusal.tooManyRequests("Too many people are signing in right now. Try again in a moment.", LATER);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw Refusal.unavailable("The service is stopping.", LATER);
        } catch (ExecutionException failed) {
            throw new IllegalStateException("A password could not be hashed", failed.getCause());
        }
    }

    void stop(@Observes ShutdownEvent stopping) {
        threads.shutdownNow();
    }
}
