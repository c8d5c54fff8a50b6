package social.kith.identity.password;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import social.kith.platform.problem.Refusal;

/**
 * Lets so many hash at a time and so many wait; whoever comes then is sent away at once. So a flood of sign-ins takes
 * neither all memory nor both processors, and keeps nobody waiting who wants something else.
 */
@Singleton
class HashingQueue {
    private static final Duration LATER = Duration.ofSeconds(2);
    private final Semaphore inside;
    private final Semaphore atATime;

    HashingQueue(HashingLimits limits) {
        atATime = new Semaphore(limits.atATime(), true);
        inside = new Semaphore(limits.atATime() + limits.waiting());
    }

    <T> T pass(Supplier<T> work) {
        if (!inside.tryAcquire())
            throw Refusal.tooManyRequests("Too many people are signing in right now. Try again in a moment.", LATER);
        try {
            return inTurn(work);
        } finally {
            inside.release();
        }
    }

    private <T> T inTurn(Supplier<T> work) {
        try {
            atATime.acquire();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw Refusal.unavailable("The service is stopping.", LATER);
        }
        try {
            return work.get();
        } finally {
            atATime.release();
        }
    }
}
