package social.kith.chat.live;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.function.Supplier;
import social.kith.platform.problem.Refusal;

/**
 * Nobody overtakes themselves: who has just been told that they are a member, or follow somebody, may write here before
 * this service has heard of it. A frame does not say what its sender has seen, as a request does, so who is refused for
 * want of a right is looked up again and again, for a moment, before the refusal counts. Only who has got it takes
 * another turn among the writers, where it is decided; so whoever asks in vain costs a few reads.
 */
@ApplicationScoped
class Patience {
    private static final Duration MOMENT = Duration.ofMillis(300);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(25);

    /** @param look a read that refuses whoever the action would refuse for want of a right */
    <T> T of(Runnable look, Supplier<T> action) {
        try {
            return action.get();
        } catch (Refusal refused) {
            if (!mayBeEarly(refused)) throw refused;
            return again(look, action, refused);
        }
    }

    private static <T> T again(Runnable look, Supplier<T> action, Refusal first) {
        long deadline = System.nanoTime() + MOMENT.toNanos();
        for (Refusal last = first; System.nanoTime() < deadline; )
            try {
                pause(last);
                look.run();
                return action.get();
            } catch (Refusal refused) {
                if (!mayBeEarly(refused)) throw refused;
                last = refused;
            }
        throw first;
    }

    private static boolean mayBeEarly(Refusal refused) {
        return refused.problem().status() == 403 || refused.problem().status() == 404;
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
