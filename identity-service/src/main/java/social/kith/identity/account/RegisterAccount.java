package social.kith.identity.account;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import social.kith.identity.profile.PrivacySettings;
import social.kith.platform.text.NotBlankText;

/**
 * What somebody says who wants an account.
 *
 * @param isPublic {@code true} where it is not said
 */
public record RegisterAccount(
        @NotNull @Email @NotBlankText @Size(max = 254) String email,
        @NotNull @Password String password,
        @NotNull @PersonName String firstName,
        @NotNull @PersonName String lastName,
        @NotNull @OldEnough LocalDate dateOfBirth,
        @Nullable @Nickname String nickname,
        @Nullable @AboutMe String aboutMe,
        @Nullable Boolean isPublic) {

    public RegisterAccount {
        // Blanks around an email are nobody's intention.
        if (email != null) email = email.strip();
    }

    /** What the account begins with. */
    Profile profile() {
        return new Profile(
                firstName,
                lastName,
                dateOfBirth,
                nickname,
                aboutMe,
                null,
                isPublic == null || isPublic,
                PrivacySettings.initial());
    }

    /** A record with a password in it never shows it. */
    @Override
    public String toString() {
        return "RegisterAccount[]";
    }
}
