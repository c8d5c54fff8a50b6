package social.kith.identity.account;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import social.kith.identity.profile.PrivacySettings;
import social.kith.platform.id.Id;
import social.kith.platform.version.Versioned;

/** A profile as its owner sees it: everything but the password. */
public record OwnProfile(
        Id id,
        String email,
        boolean emailVerified,
        String firstName,
        String lastName,
        LocalDate dateOfBirth,
        @Nullable String nickname,
        @Nullable String aboutMe,
        @Nullable String avatarUrl,
        boolean isPublic,
        PrivacySettings privacy,
        Instant createdAt,
        Instant updatedAt)
        implements Versioned {
    @Override
    public String version() {
        return Versioned.at(updatedAt);
    }
}
