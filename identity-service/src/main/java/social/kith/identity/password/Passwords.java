package social.kith.identity.account;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import social.kith.platform.problem.Refusal;

/**
 * Hashes and checks passwords with Argon2id (RFC 9106) by the parameters that OWASP's Password Storage Cheat Sheet
 * gives: 19 MiB, two passes, one lane. At most two at a time, so that a flood of sign-ins takes neither all memory nor
 * both processors for long.
 */
@Singleton
class Passwords {
    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final String PREFIX = "$argon2id$v=19$m=" + MEMORY_KIB + ",t=" + PASSES + ",p=" + LANES + "$";
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Semaphore atATime = new Semaphore(2, true);
    private final SecureRandom random = new SecureRandom();
    private final String nobodys = encode(random.generateSeed(SALT_BYTES), new byte[HASH_BYTES]);

    /** The password in the encoded form: parameters, salt and hash. */
    String hash(String password) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return encode(salt, argon2(password, salt));
    }

    boolean matches(String password, String encoded) {
        String[] parts = encoded.split("\\$", -1);
        byte[] salt = Base64.getDecoder().decode(parts[4]);
        byte[] expected = Base64.getDecoder().decode(parts[5]);
        return MessageDigest.isEqual(expected, argon2(password, salt));
    }

    /** Takes as long as a check against somebody's password, so that the time does not tell whether there is somebody. */
    void matchesNobody(String password) {
        boolean unused = matches(password, nobodys);
    }

    private byte[] argon2(String password, byte[] salt) {
        try {
            if (!atATime.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS))
                throw Refusal.unavailable("Too many people are signing in right now.", PATIENCE);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw Refusal.unavailable("The service is stopping.", PATIENCE);
        }
        try {
            var generator = new Argon2BytesGenerator();
            generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                    .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                    .withMemoryAsKB(MEMORY_KIB)
                    .withIterations(PASSES)
                    .withParallelism(LANES)
                    .withSalt(salt)
                    .build());
            byte[] hash = new byte[HASH_BYTES];
            generator.generateBytes(password.getBytes(StandardCharsets.UTF_8), hash);
            return hash;
        } finally {
            atATime.release();
        }
    }

    private static String encode(byte[] salt, byte[] hash) {
        var base64 = Base64.getEncoder().withoutPadding();
        return PREFIX + base64.encodeToString(salt) + "$" + base64.encodeToString(hash);
    }
}
