package social.kith.identity.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import social.kith.identity.mail.MailKind;
import social.kith.identity.mail.Mails;
import social.kith.identity.password.PasswordPolicy;
import social.kith.identity.password.Passwords;
import social.kith.identity.session.SessionService;
import social.kith.identity.token.Purpose;
import social.kith.identity.token.UserTokens;
import social.kith.platform.id.Id;
import social.kith.platform.problem.Refusal;

/** Another password, for who knows the old one and for who reads the account's mails. */
@ApplicationScoped
class PasswordService {
    private final UserRepository users;
    private final PasswordPolicy policy;
    private final Passwords passwords;
    private final SessionService sessions;
    private final UserTokens tokens;
    private final Mails mails;

    PasswordService(
            UserRepository users,
            PasswordPolicy policy,
            Passwords passwords,
            SessionService sessions,
            UserTokens tokens,
            Mails mails) {
        this.users = users;
        this.policy = policy;
        this.passwords = passwords;
        this.sessions = sessions;
        this.tokens = tokens;
        this.mails = mails;
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
                .map(bearer -> users.findById(bearer.user().value()))
                .orElseThrow(PasswordService::void_);
        policy.require("newPassword", newPassword, user.email());
        return new Reset(token, user.passwordHash(), passwords.hash(newPassword));
    }

    /** Sets it, and ends all sessions. */
    @Transactional
    void reset(Reset reset) {
        var bearer = tokens.redeem(reset.token(), Purpose.PASSWORD_RESET).orElseThrow(PasswordService::void_);
        User user = users.findById(bearer.user().value());
        user.setPassword(reset.oldHash(), reset.newHash());
        sessions.endAll(user.id());
        tellOf(user);
    }

    private void tellOf(User user) {
        tokens.revoke(user.id(), Purpose.PASSWORD_RESET);
        mails.write(user.id(), user.email(), MailKind.PASSWORD_CHANGED);
    }

    private static Refusal void_() {
        return Refusal.againstRule("This link was used, or is too old. Ask for a new one.");
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
