package social.kith.identity.account;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import social.kith.platform.text.NotBlankText;

/** Another email address, from who knows the password. */
public record ChangeEmail(
        @NotNull @Email @NotBlankText @Size(max = 254) String email,
        @NotNull @Size(max = 512) String currentPassword) {
    public ChangeEmail {
        if (email != null) email = email.strip();
    }

    /** A record with a password in it never shows it. */
    @Override
    public String toString() {
        return "ChangeEmail[]";
    }
}
