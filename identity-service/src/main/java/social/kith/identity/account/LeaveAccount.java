package social.kith.identity.account;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** The password once more, from who wants to leave. */
public record LeaveAccount(@NotNull @Size(max = 512) String password) {
    /** A record with a password in it never shows it. */
    @Override
    public String toString() {
        return "LeaveAccount[]";
    }
}
