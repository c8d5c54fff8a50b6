package social.kith.identity.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import social.kith.identity.mail.MailKind;
import social.kith.identity.mail.Mails;
import social.kith.identity.token.Purpose;
import social.kith.identity.token.UserTokens;
import social.kith.platform.id.Id;
import social.kith.platform.problem.Refusal;

/** Whether an email address is its account's, and another one. */
@ApplicationScoped
class EmailService {
    private final UserRepository users;
    private final UserTokens tokens;
    private final Mails mails;
    private final Clock clock;

    EmailService(UserRepository users, UserTokens tokens, Mails mails, Clock clock) {
        this.users = users;
        this.tokens = tokens;
        this.mails = mails;
        this.clock = clock;
    }

    /** Sends the link once more that confirms the address of now. */
    @Transactional
    void sendAgain(Id me) {
        User user = users.require(me);
        if (user.isEmailVerified()) throw Refusal.conflict("Your email is confirmed already.");
        mails.write(me, user.email(), MailKind.EMAIL_CONFIRMATION);
    }

    /**
     * Sends the new address a link, and the old one a notice; until the link is opened the old one counts. The address
     * of now is sent the link alone, where it is not confirmed yet.
     */
    @Transactional
    void change(SignInService.Recognised me, String email) {
        User user = users.require(me.id());
        user.requirePassword(me.passwordHash());
        if (user.hasEmail(email)) {
            if (!user.isEmailVerified()) mails.write(user.id(), email, MailKind.EMAIL_CONFIRMATION);
            return;
        }
        users.requireFreeEmail(email);
        mails.write(user.id(), email, MailKind.EMAIL_CONFIRMATION);
        mails.write(user.id(), user.email(), MailKind.EMAIL_CHANGE);
    }

    /** The address that the token was sent to counts from now on; of who has left, not until they are back. */
    @Transactional
    void confirm(String token) {
        var bearer = tokens.redeem(token, Purpose.EMAIL_CONFIRMATION).orElseThrow(UserTokens::spent);
        User user = users.present(bearer.user()).orElseThrow(UserTokens::spent);
        if (!user.hasEmail(bearer.email())) users.requireFreeEmail(bearer.email());
        user.confirm(bearer.email(), clock.instant());
    }
}
