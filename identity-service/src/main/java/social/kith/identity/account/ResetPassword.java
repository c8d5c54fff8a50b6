package social.kith.identity.account;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Another password, from who was sent a link. */
public record ResetPassword(
        @NotNull @Size(max = 100) String token,
        @NotNull @Password String newPassword) {
    /** A record with a password in it never shows it. */
    @Override
    public String toString() {
        return "ResetPassword[]";
    }
}
