package social.kith.identity.password;

import jakarta.inject.Singleton;
import java.util.Locale;
import social.kith.platform.problem.Refusal;

/** Which passwords are refused although they are long enough; there are no rules of composition. */
@Singleton
public class PasswordPolicy {
    public static final int SHORTEST = 10;
    public static final int LONGEST = 128;
    /** With {@code a@example.org} every password with an "a" would be refused, and a guess is no easier for it. */
    private static final int TELLING = 3;

    private final CommonPasswords common;

    PasswordPolicy(CommonPasswords common) {
        this.common = common;
    }

    /**
     * Refuses what is easily guessed: a password that many have, or one with what stands before the {@code @} of the
     * email in it.
     *
     * @param field what the client calls it
     */
    public void require(String field, String password, String email) {
        if (common.contains(password))
            throw Refusal.invalid(field, "is on the list of passwords that are tried first; choose another one");
        if (tellsEmail(password.toLowerCase(Locale.ROOT), email.toLowerCase(Locale.ROOT)))
            throw Refusal.invalid(field, "must not contain your email's name");
    }

    private static boolean tellsEmail(String password, String email) {
        String name = email.substring(0, email.lastIndexOf('@')).strip();
        return name.codePointCount(0, name.length()) >= TELLING && password.contains(name);
    }
}
