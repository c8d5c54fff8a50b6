package social.kith.identity.digest;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants of the mail of the day.
 *
 * @param language English where it is not said
 */
public record DigestChoice(
        @NotNull Boolean enabled, @Nullable Language language) {
    /** For who has said nothing. */
    static final DigestChoice DEFAULT = new DigestChoice(true, null);
}
