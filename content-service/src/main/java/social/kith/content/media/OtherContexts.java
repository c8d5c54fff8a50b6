package social.kith.content.media;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import social.kith.platform.inbox.AppliedPositions;

/** The contexts whose things images hang on, as far as they have been heard. */
@ApplicationScoped
class OtherContexts {
    private static final List<String> SOURCES = List.of("identity", "groups", "chat");
    private final AppliedPositions applied;

    OtherContexts(AppliedPositions applied) {
        this.applied = applied;
    }

    /** Whether all that each of them said before that time has been heard; positions are times, always rising. */
    boolean areHeardUpTo(Instant time) {
        return SOURCES.stream().allMatch(source -> applied.of(source) >= time.toEpochMilli() * 1000);
    }
}
