package social.kith.identity.digest;

import org.jspecify.annotations.Nullable;

/**
 * The mail of the day, as its user has chosen.
 *
 * @param configured whether whoever runs this Kith has it sent at all
 * @param language nothing for English, until the user says another
 */
public record DigestView(
        boolean enabled, boolean configured, @Nullable Language language) {}
