package social.kith.identity.account;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Another password, from who knows the one of now. */
public record ChangePassword(
        @NotNull @Size(max = 512) String currentPassword,
        @NotNull @Password String newPassword) {
    /** A record with a password in it never shows it. */
    @Override
    public String toString() {
        return "ChangePassword[]";
    }
}
