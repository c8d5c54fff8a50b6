package social.kith.identity.limit;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.function.Supplier;
import social.kith.platform.id.Id;
import social.kith.platform.problem.Refusal;

/**
 * Who has tried too often waits (429). An email that nobody has is limited just as one that somebody has, so that a
 * limit tells nothing. What is counted is kept in memory: a restart forgives.
 */
@Singleton
public class Limits {
    private static final String LATER = "Too many tries from your address. Wait a while, then try again.";
    private final Lockout guessesOfAccount;
    private final Quota guessesFromAddress;
    private final Quota signUps;
    private final Quota resetsFromAddress;
    private final Quota resetsOfEmail;
    private final Quota mails;

    Limits(
            LimitSettings.OfSignIn signIn,
            LimitSettings.OfSignUp signUp,
            LimitSettings.OfPasswordReset passwordReset,
            LimitSettings.OfMails mail,
            Clock clock) {
        guessesOfAccount = new Lockout(signIn.account(), clock);
        guessesFromAddress = new Quota(signIn.address(), LATER);
        signUps = new Quota(signUp.address(), LATER);
        resetsFromAddress = new Quota(passwordReset.address(), LATER);
        resetsOfEmail = new Quota(passwordReset.email(), "A new password was asked for too often. Try again later.");
        mails = new Quota(mail.user(), "Too many mails were asked for. Try again later.");
    }

    /**
     * Checks a password; the check throws a 401 or 422 where it is wrong, and that counts. One that is right clears what
     * was counted of the account.
     *
     * @param account whose password it is said to be: an email, or an id
     */
    public <T> T guess(String account, ClientAddress from, Supplier<T> check) {
        // First, so that whoever only keeps an account locked pays for it, too.
        guessesFromAddress.take(from.key());
        guessesOfAccount.begin(account);
        try {
            T right = check.get();
            guessesOfAccount.succeeded(account);
            guessesFromAddress.giveBack(from.key());
            return right;
        } catch (Refusal refusal) {
            // Nobody looked at the password: there was no place to wait in.
            if (refusal.retryAfter() != null) {
                guessesOfAccount.takeBack(account);
                guessesFromAddress.giveBack(from.key());
            }
            throw refusal;
        }
    }

    /** Whoever reads the account's mails is its owner: what others have guessed does not count against them. */
    public void forgive(String email, Id account) {
        guessesOfAccount.succeeded(email);
        guessesOfAccount.succeeded(account.toString());
    }

    public void signUp(ClientAddress from) {
        signUps.take(from.key());
    }

    public void passwordReset(String email, ClientAddress from) {
        resetsFromAddress.take(from.key());
        resetsOfEmail.take(email);
    }

    /** A mail that somebody asks for to confirm an address, their own or another one. */
    public void mail(Id user) {
        mails.take(user.toString());
    }
}
