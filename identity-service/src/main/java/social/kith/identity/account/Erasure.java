package social.kith.identity.account;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.util.function.IntUnaryOperator;
import social.kith.identity.token.UserTokens;

/** Looks, now and then, whose time to come back is over, and which tokens nobody can use any more. */
@Singleton
class Erasure {
    private static final int AT_A_TIME = 20;
    private final DeletionService deletions;
    private final UserTokens tokens;

    Erasure(DeletionService deletions, UserTokens tokens) {
        this.deletions = deletions;
        this.tokens = tokens;
    }

    @Scheduled(every = "{kith.account.erase-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void erase() {
        untilNoneIsLeft(deletions::eraseSome);
        untilNoneIsLeft(deletions::repeatSome);
        tokens.forgetExpired();
    }

    private static void untilNoneIsLeft(IntUnaryOperator some) {
        while (some.applyAsInt(AT_A_TIME) == AT_A_TIME) {
            // others may write in between
        }
    }
}
