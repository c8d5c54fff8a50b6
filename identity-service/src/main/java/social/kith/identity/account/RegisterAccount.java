package social.kith.identity.account;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Past;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.hibernate.validator.constraints.CodePointLength;
import org.jspecify.annotations.Nullable;
import social.kith.platform.text.NotBlankText;

/**
 * What somebody says who wants an account.
 *
 * @param isPublic {@code true} where it is not said
 */
public record RegisterAccount(
        @NotNull @Email @NotBlankText @Size(max = 254) String email,
        @NotNull @Password String password,
        @NotNull @NotBlankText @CodePointLength(max = 50) String firstName,
        @NotNull @NotBlankText @CodePointLength(max = 50) String lastName,
        @NotNull @Past LocalDate dateOfBirth,
        @Nullable @Nickname String nickname,
        @Nullable @CodePointLength(max = 1000) @NotBlankText String aboutMe,
        @Nullable Boolean isPublic) {

    public RegisterAccount {
        // Blanks around an email are nobody's intention.
        if (email != null) email = email.strip();
    }

    /** A record with a password in it never shows it. */
    @Override
    public String toString() {
        return "RegisterAccount[]";
    }
}
