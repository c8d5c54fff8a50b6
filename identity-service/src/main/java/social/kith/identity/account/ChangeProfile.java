package social.kith.identity.account;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import social.kith.identity.profile.Visibility;
import social.kith.platform.id.Id;

/**
 * Any part of a {@link Profile}, as OpenAPI shows what {@code PATCH /me} takes. It is read as a tree, since a record does
 * not tell what is {@code null} from what is not named.
 */
record ChangeProfile(
        String firstName,
        String lastName,
        LocalDate dateOfBirth,
        @Nullable String nickname,
        @Nullable String aboutMe,
        @Nullable Id avatarMediaId,
        Boolean isPublic,
        ChangePrivacy privacy) {
    /** Any part of the privacy settings. */
    record ChangePrivacy(Visibility email, Visibility dateOfBirth, Visibility aboutMe, Visibility connections) {}
}
