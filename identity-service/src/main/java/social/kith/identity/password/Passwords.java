package social.kith.identity.password;

import jakarta.inject.Singleton;
import java.security.SecureRandom;

/** Hashes and checks passwords: slow by intent, so never inside a transaction. */
@Singleton
public class Passwords {
    private static final int SALT_BYTES = 16;
    private final HashingPool pool;
    private final Argon2 costs;
    private final SecureRandom random = new SecureRandom();
    private final String nobodys;

    Passwords(HashingPool pool, PasswordCosts costs) {
        this.pool = pool;
        this.costs = new Argon2(costs.memoryKib(), costs.passes(), costs.lanes());
        this.nobodys = this.costs.encodeNothing(salt());
    }

    /** The password in the encoded form: costs, salt and hash. */
    public String hash(String password) {
        byte[] salt = salt();
        return pool.run(() -> costs.encode(password, salt));
    }

    /** Says no no sooner than costs are today, whatever they were: the time must not tell of an older account. */
    public boolean matches(String password, String encoded) {
        return pool.run(() -> {
            boolean right = Argon2.matches(password, encoded);
            if (!right) costs.makeUpFor(encoded, password);
            return right;
        });
    }

    /** Takes as long as a check against somebody's password, so that the time does not tell whether there is somebody. */
    public void matchesNobody(String password) {
        boolean unused = matches(password, nobodys);
    }

    /** Whether that hash was made when hashes cost less. */
    public boolean isOutdated(String encoded) {
        return costs.isMoreThan(encoded);
    }

    private byte[] salt() {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return salt;
    }
}
