package social.kith.identity.account;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Past;
import java.time.LocalDate;
import org.hibernate.validator.constraints.CodePointLength;
import org.jspecify.annotations.Nullable;
import social.kith.identity.profile.PrivacySettings;
import social.kith.platform.id.Id;
import social.kith.platform.text.NotBlankText;

/**
 * What the owner of a profile says in it: all that {@code PATCH /me} changes.
 *
 * @param avatarMediaId an image that content-service has; whether it does is for content-service to say, where it is
 *     asked for
 */
record Profile(
        @NotNull @NotBlankText @CodePointLength(max = 50) String firstName,
        @NotNull @NotBlankText @CodePointLength(max = 50) String lastName,
        @NotNull @Past LocalDate dateOfBirth,
        @Nullable @Nickname String nickname,
        @Nullable @CodePointLength(max = 1000) @NotBlankText String aboutMe,
        @Nullable Id avatarMediaId,
        @NotNull Boolean isPublic,
        @NotNull @Valid PrivacySettings privacy) {}
