package social.kith.identity.account;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import social.kith.platform.text.NotBlankText;

/** Whose password is forgotten. */
public record ForgotPassword(
        @NotNull @NotBlankText @Size(max = 254) String email) {}
