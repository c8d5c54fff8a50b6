package social.kith.chat.live;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.function.Supplier;
import social.kith.platform.problem.Refusal;

/**
 * Nobody overtakes themselves: who has just been told that they are a member, or follow somebody, may write here before
 * this service has heard of it. A frame does not say what its sender has seen, as a request does, so who lacks a right
 * is looked up again and again, for a moment, before the refusal counts. Only who has it takes a turn among the
 * writers, where it is decided; so whoever asks in vain costs a few reads, however much is applied meanwhile.
 */
@ApplicationScoped
class Patience {
    private static final Duration MOMENT = Duration.ofMillis(300);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(25);

    /** @param look a read that refuses whoever the action would refuse for want of a right */
    <T> T of(Runnable look, Supplier<T> action) {
        long deadline = System.nanoTime() + MOMENT.toNanos();
        while (true) {
            try {
                look.run();
                return action.get();
            } catch (Refusal refused) {
                boolean mayBeEarly =
                        refused.problem().status() == 403 || refused.problem().status() == 404;
                if (!mayBeEarly || System.nanoTime() >= deadline) throw refused;
                pause(refused);
            }
        }
    }

    private static void pause(Refusal refused) {
        try {
            Thread.sleep(BETWEEN_LOOKS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw refused;
        }
    }
}
