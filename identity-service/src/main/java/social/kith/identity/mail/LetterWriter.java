package social.kith.identity.mail;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Objects;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import social.kith.identity.token.Purpose;
import social.kith.identity.token.UserTokens;

/**
 * Words for mails. Nothing that a user wrote is in them: whoever registers with somebody else's address must not choose
 * what is written to it. A token stands behind the {@code #}, so it is in no server's log and no {@code Referer}.
 */
@Singleton
class LetterWriter {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(Locale.ENGLISH);
    private final UserTokens tokens;
    private final String site;
    private final Duration grace;

    LetterWriter(
            UserTokens tokens,
            @ConfigProperty(name = "kith.public-url") String site,
            @ConfigProperty(name = "kith.account.grace") Duration grace) {
        this.tokens = tokens;
        this.site = site.replaceFirst("/+$", "");
        this.grace = grace;
    }

    /** Makes the token too, where one belongs in; in a transaction. */
    Letter write(Mail mail) {
        TemplateInstance text = switch (mail.kind()) {
            case EMAIL_CONFIRMATION -> Texts.emailConfirmation(link("/confirm-email", mail), life(mail));
            case PASSWORD_RESET -> Texts.passwordReset(link("/password-reset", mail), life(mail));
            case EMAIL_CHANGE -> Texts.emailChange(site);
            case PASSWORD_CHANGED -> Texts.passwordChanged(site);
            case ACCOUNT_DELETED -> Texts.accountDeleted(lastDay(mail), site);
        };
        return new Letter(mail.id(), mail.user(), mail.recipient(), mail.kind().subject(), text.render());
    }

    private String link(String page, Mail mail) {
        return site + page + "#" + tokens.issue(mail.user(), purpose(mail), mail.recipient());
    }

    private static String life(Mail mail) {
        Duration life = purpose(mail).life();
        return life.toDays() > 0 ? number(life.toDays(), "day") : number(life.toHours(), "hour");
    }

    private static String number(long count, String unit) {
        return count + " " + unit + (count == 1 ? "" : "s");
    }

    private static Purpose purpose(Mail mail) {
        return Objects.requireNonNull(mail.kind().purpose(), "a mail with a link");
    }

    private String lastDay(Mail mail) {
        return DAY.format(LocalDate.ofInstant(mail.createdAt().plus(grace), ZoneOffset.UTC));
    }

    /** The templates, {@code templates/mail}. */
    @CheckedTemplate(basePath = "mail")
    static class Texts {
        static native TemplateInstance emailConfirmation(String link, String life);

        static native TemplateInstance emailChange(String link);

        static native TemplateInstance passwordReset(String link, String life);

        static native TemplateInstance passwordChanged(String link);

        static native TemplateInstance accountDeleted(String day, String link);

        private Texts() {}
    }
}
