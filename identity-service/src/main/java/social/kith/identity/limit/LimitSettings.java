package social.kith.identity.limit;

import io.smallrye.config.ConfigMapping;

/** The limits, as they are set; {@code docs/operations.md} explains each. */
final class LimitSettings {
    private LimitSettings() {}

    /** Signing in. */
    @ConfigMapping(prefix = "kith.limits.sign-in")
    interface OfSignIn {
        LockoutSettings account();

        QuotaSettings address();
    }

    /** Registering. */
    @ConfigMapping(prefix = "kith.limits.sign-up")
    interface OfSignUp {
        QuotaSettings address();
    }

    /** Asking for a new password. */
    @ConfigMapping(prefix = "kith.limits.password-reset")
    interface OfPasswordReset {
        QuotaSettings address();

        QuotaSettings email();
    }

    /** Mails that somebody asks for to confirm an address, their own or another one. */
    @ConfigMapping(prefix = "kith.limits.mails")
    interface OfMails {
        QuotaSettings user();
    }
}
