package social.kith.identity.account;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** What somebody says who wants to sign in. */
public record SignIn(
        @NotNull @Size(max = 254) String email,
        @NotNull @Size(max = 512) String password) {
    /** A record with a password in it never shows it. */
    @Override
    public String toString() {
        return "SignIn[]";
    }
}
