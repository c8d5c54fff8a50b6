package social.kith.identity.account;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Past;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Locale;
import org.hibernate.validator.constraints.CodePointLength;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says who wants an account.
 *
 * @param password 10–128 characters, any of them; must not contain what stands before the {@code @} of the email,
 *     whatever the case, where that is {@value #TELLING} characters or longer: with {@code a@example.org} every password
 *     with an "a" would be refused, and a guess is no easier for it
 * @param nickname 3–30 of {@code a-z 0-9 _ .}; shown as it is written, unique whatever its case
 * @param isPublic {@code true} where it is not said
 */
public record RegisterAccount(
        @NotNull @Email @NotBlank @Size(max = 254) String email,
        @NotNull @CodePointLength(min = 10, max = 128) String password,
        @NotNull @NotBlank @CodePointLength(max = 50) String firstName,
        @NotNull @NotBlank @CodePointLength(max = 50) String lastName,
        @NotNull @Past LocalDate dateOfBirth,

        @Nullable @Pattern(regexp = "[A-Za-z0-9_.]{3,30}", message = "must be 3 to 30 of a-z, 0-9, _ and .")
        String nickname,

        @Nullable @CodePointLength(max = 1000) @Pattern(regexp = "(?sU).*\\S.*", message = "must not be blank")
        String aboutMe,

        @Nullable Boolean isPublic) {

    private static final int TELLING = 3;

    public RegisterAccount {
        // Blanks around an email are nobody's intention.
        if (email != null) email = email.strip();
    }

    boolean passwordTellsEmail() {
        String name = User.key(email.substring(0, email.lastIndexOf('@')));
        return name.codePointCount(0, name.length()) >= TELLING
                && password.toLowerCase(Locale.ROOT).contains(name);
    }

    /** A record with a password in it never shows it. */
    @Override
    public String toString() {
        return "RegisterAccount[" + firstName + " " + lastName + "]";
    }
}
