package social.kith.identity.mail;

/** What mails there are. */
public enum MailKind {
    EMAIL_CONFIRMATION("Confirm your email address"),
    EMAIL_CHANGE("Your account is to have another email address"),
    PASSWORD_RESET("Choose a new password"),
    PASSWORD_CHANGED("Your password was changed"),
    ACCOUNT_DELETED("Your account is deleted");

    private final String subject;

    MailKind(String subject) {
        this.subject = subject;
    }

    String subject() {
        return subject;
    }
}
