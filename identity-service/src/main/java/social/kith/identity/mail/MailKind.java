package social.kith.identity.mail;

import org.jspecify.annotations.Nullable;
import social.kith.identity.token.Purpose;

/** What mails there are. */
public enum MailKind {
    EMAIL_CONFIRMATION("Confirm your email address", Purpose.EMAIL_CONFIRMATION),
    EMAIL_CHANGE("Your account is to have another email address", null),
    PASSWORD_RESET("Choose a new password", Purpose.PASSWORD_RESET),
    PASSWORD_CHANGED("Your password was changed", null),
    ACCOUNT_DELETED("Your account is deleted", null);

    private final String subject;
    private final @Nullable Purpose purpose;

    MailKind(String subject, @Nullable Purpose purpose) {
        this.subject = subject;
        this.purpose = purpose;
    }

    String subject() {
        return subject;
    }

    /** Of the token in its link, where there is one. */
    @Nullable
    Purpose purpose() {
        return purpose;
    }
}
