package social.kith.identity.password;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/** What an Argon2id hash (RFC 9106) costs; a hash says with which costs it was made, so they may rise. */
record Argon2(int memoryKib, int passes, int lanes) {
    private static final int HASH_BYTES = 32;
    private static final int LEAST_KIB_OF_A_LANE = 8;
    private static final Pattern ENCODED =
            Pattern.compile("\\$argon2id\\$v=19\\$m=(\\d+),t=(\\d+),p=(\\d+)\\$([^$]+)\\$([^$]+)");

    /** The password in the encoded form: costs, salt and hash. */
    String encode(String password, byte[] salt) {
        return encode(salt, hash(password, salt));
    }

    /** What no password has. */
    String encodeNothing(byte[] salt) {
        return encode(salt, new byte[HASH_BYTES]);
    }

    static boolean matches(String password, String encoded) {
        var parts = parts(encoded);
        byte[] salt = Base64.getDecoder().decode(parts.group(4));
        byte[] expected = Base64.getDecoder().decode(parts.group(5));
        return MessageDigest.isEqual(expected, costs(parts).hash(password, salt));
    }

    /** Takes what a hash takes longer with these costs than with those of that one. */
    void makeUpFor(String encoded, String password) {
        var parts = parts(encoded);
        int kib = (int) ((work() - costs(parts).work()) / passes);
        if (kib < LEAST_KIB_OF_A_LANE * lanes) return;
        byte[] unused = new Argon2(kib, passes, lanes)
                .hash(password, Base64.getDecoder().decode(parts.group(4)));
    }

    private long work() {
        return (long) memoryKib * passes;
    }

    /** Whether that hash was made with less than this. */
    boolean isMoreThan(String encoded) {
        Argon2 old = costs(parts(encoded));
        return old.memoryKib < memoryKib || old.passes < passes || old.lanes < lanes;
    }

    private static Matcher parts(String encoded) {
        var parts = ENCODED.matcher(encoded);
        if (!parts.matches()) throw new IllegalArgumentException("Not an Argon2id hash");
        return parts;
    }

    private static Argon2 costs(Matcher parts) {
        return new Argon2(
                Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(3)));
    }

    private byte[] hash(String password, byte[] salt) {
        var generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(memoryKib)
                .withIterations(passes)
                .withParallelism(lanes)
                .withSalt(salt)
                .build());
        byte[] hash = new byte[HASH_BYTES];
        generator.generateBytes(password.getBytes(StandardCharsets.UTF_8), hash);
        return hash;
    }

    private String encode(byte[] salt, byte[] hash) {
        var base64 = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=" + memoryKib + ",t=" + passes + ",p=" + lanes + "$" + base64.encodeToString(salt)
                + "$" + base64.encodeToString(hash);
    }
}
