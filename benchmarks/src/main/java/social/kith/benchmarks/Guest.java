package social.kith.benchmarks;

import io.hypersistence.tsid.TSID;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** Somebody who never registered but is signed in, since the tables say so. */
record Guest(long id, String token) {
    private static final int BITS = 32;

    /** With a token that looks as identity-service makes them: 256 bits. */
    static Guest of(long id) {
        byte[] bits = new byte[BITS];
        bits[0] = 1;
        for (int i = 0; i < Long.BYTES; i++) bits[1 + i] = (byte) (id >>> i * Byte.SIZE);
        return new Guest(id, base64(bits));
    }

    String name() {
        return TSID.from(id).toString();
    }

    String cookie() {
        return "sid=" + token;
    }

    /** What is kept of the token. */
    String hash() {
        try {
            return base64(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
