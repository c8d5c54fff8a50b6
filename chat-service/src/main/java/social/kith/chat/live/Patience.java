package social.kith.chat.live;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.function.Supplier;
import social.kith.platform.inbox.AppliedPositions;
import social.kith.platform.problem.Refusal;

/**
 * Nobody overtakes themselves: who has just been told that they are a member, or follow somebody, may write here before
 * this service has heard of it. A frame does not say what its sender has seen, as a request does, so what is refused
 * for want of a right is tried again with each event that is applied, for a moment, before the refusal counts.
 */
@ApplicationScoped
class Patience {
    private static final Duration MOMENT = Duration.ofMillis(300);
    private final AppliedPositions applied;

    Patience(AppliedPositions applied) {
        this.applied = applied;
    }

    <T> T of(Supplier<T> action) {
        long deadline = System.nanoTime() + MOMENT.toNanos();
        while (true) {
            try {
                return action.get();
            } catch (Refusal refused) {
                boolean mayBeEarly =
                        refused.problem().status() == 403 || refused.problem().status() == 404;
                Duration left = Duration.ofNanos(deadline - System.nanoTime());
                if (!mayBeEarly || !left.isPositive()) throw refused;
                awaitAnyEvent(left, refused);
            }
        }
    }

    private void awaitAnyEvent(Duration atMost, Refusal refused) {
        try {
            // Whether something came or the time is up, it is tried once more.
            boolean unused = applied.awaitAny(atMost);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw refused;
        }
    }
}
