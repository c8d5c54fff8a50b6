package social.kith.identity.account;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** What was sent to an address, from who reads there. */
public record ConfirmEmail(@NotNull @Size(max = 100) String token) {
    /** A token is as good as a password. */
    @Override
    public String toString() {
        return "ConfirmEmail[]";
    }
}
