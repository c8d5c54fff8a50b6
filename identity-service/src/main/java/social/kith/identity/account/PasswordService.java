package social.kith.identity.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import social.kith.identity.limit.Limits;
import social.kith.identity.mail.MailKind;
import social.kith.identity.mail.Mails;
import social.kith.identity.password.PasswordPolicy;
import social.kith.identity.password.Passwords;
import social.kith.identity.session.SessionService;
import social.kith.identity.token.Bearer;
import social.kith.identity.token.Purpose;
import social.kith.identity.token.UserTokens;
import social.kith.platform.id.Id;

/** Another password, for who knows the old one and for who reads the account's mails. */
@ApplicationScoped
class PasswordService {
    private final UserRepository users;
    private final PasswordPolicy policy;
    private final Passwords passwords;
    private final SessionService sessions;
    private final UserTokens tokens;
    private final Mails mails;
    private final Limits limits;

    PasswordService(
            UserRepository users,
            PasswordPolicy policy,
            Passwords passwords,
            SessionService sessions,
            UserTokens tokens,
            Mails mails,
            Limits limits) {
        this.users = users;
        this.policy = policy;
        this.passwords = passwords;
        this.sessions = sessions;
        this.tokens = tokens;
        this.mails = mails;
        this.limits = limits;
    }

    /** Hashes a password for that user, if it may be one. */
    String hash(Id me, String newPassword) {
        policy.require("newPassword", newPassword, users.require(me).email());
        return passwords.hash(newPassword);
    }

    /** Sets it, and ends the other sessions. */
    @Transactional
    void change(SignInService.Recognised me, String newHash, Id session) {
        User user = users.require(me.id());
        user.setPassword(me.passwordHash(), newHash);
        sessions.endOthers(me.id(), session);
        tellOf(user);
    }

    /** Sends whoever has that email a link to choose another password; nobody is told whether there is somebody. */
    @Transactional
    void sendLink(String email) {
        users.byEmail(email).ifPresent(user -> mails.write(user.id(), user.email(), MailKind.PASSWORD_RESET));
    }

    /** Hashes a password for whom that link was sent, if it may be one and the link still counts. */
    Reset prepare(String token, String newPassword) {
        User user = tokens.bearer(token, Purpose.PASSWORD_RESET)
                .flatMap(this::owner)
                .orElseThrow(UserTokens::spent);
        policy.require("newPassword", newPassword, user.email());
        return new Reset(token, user.passwordHash(), passwords.hash(newPassword));
    }

    /** Sets it, and ends all sessions. */
    @Transactional
    void reset(Reset reset) {
        User user = tokens.redeem(reset.token(), Purpose.PASSWORD_RESET)
                .flatMap(this::owner)
                .orElseThrow(UserTokens::spent);
        user.setPassword(reset.oldHash(), reset.newHash());
        sessions.endAll(user.id());
        tellOf(user);
        limits.forgive(User.key(user.email()), user.id());
    }

    /** Whose link it is; nobody's any more where the account has another address than the link was sent to. */
    private Optional<User> owner(Bearer bearer) {
        return users.findByIdOptional(bearer.user().value()).filter(user -> user.hasEmail(bearer.email()));
    }

    /** Links that were sent before are void, to another address above all: whoever asked for them may be locked out now. */
    private void tellOf(User user) {
        mails.withdrawLinks(user.id());
        mails.write(user.id(), user.email(), MailKind.PASSWORD_CHANGED);
        if (!user.isEmailVerified()) mails.write(user.id(), user.email(), MailKind.EMAIL_CONFIRMATION);
    }

    /** What is to be set by which link, unless the password is changed before. */
    record Reset(String token, String oldHash, String newHash) {
        /** A token is as good as a password. */
        @Override
        public String toString() {
            return "Reset[]";
        }
    }
}
