package social.kith.identity.account;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import social.kith.identity.profile.PrivacySettings;
import social.kith.platform.id.Id;

/**
 * What the owner of a profile says in it: all that {@code PATCH /me} changes.
 *
 * @param avatarMediaId an image that content-service has; whether it does is for content-service to say, where it is
 *     asked for
 */
record Profile(
        @NotNull @PersonName String firstName,
        @NotNull @PersonName String lastName,
        @NotNull @OldEnough LocalDate dateOfBirth,
        @Nullable @Nickname String nickname,
        @Nullable @AboutMe String aboutMe,
        @Nullable Id avatarMediaId,
        @NotNull Boolean isPublic,
        @NotNull @Valid PrivacySettings privacy) {}
