package social.kith.content.erasure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Posts and comments that were deleted, and are kept for a while: for good reasons, though nobody is shown them. */
@ApplicationScoped
class DeletedWritings {
    private static final int SLICE = 100;

    private final Writings writings;
    private final Clock clock;
    private final Duration kept;

    DeletedWritings(Writings writings, Clock clock, @ConfigProperty(name = "kith.erasure.deleted-kept") Duration kept) {
        this.writings = writings;
        this.clock = clock;
        this.kept = kept;
    }

    /**
     * Erases some of those whose time is over.
     *
     * @return whether there may be more
     */
    @Transactional
    boolean eraseSome() {
        return !writings.eraseDeleted(clock.instant().minus(kept), SLICE);
    }
}
