package social.kith.platform.testkit;

import io.smallrye.jwt.build.Jwt;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import social.kith.platform.id.Id;
import social.kith.platform.identity.UserCard;

/** Signs JWTs as identity-service does, with a key of this test run's own. */
public final class Tokens {
    private static final String KEY_ID = "test";
    private static final String PRIVATE_KEY = "kith.test.private-key";
    private static final Duration A_TEST_RUN = Duration.ofHours(12);
    private static final Map<Whose, String> SIGNED = new ConcurrentHashMap<>();

    private record Whose(UserCard user, Id session) {}

    private Tokens() {}

    /** Makes the key pair; the private half is handed on as a system property, since tests have a class loader each. */
    static Path writeKeys(Path folder) throws IOException {
        KeyPair pair = newPair();
        System.setProperty(
                PRIVATE_KEY,
                Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded()));
        RSAPublicKey key = (RSAPublicKey) pair.getPublic();
        String jwks = """
                {"keys": [{"kty": "RSA", "use": "sig", "alg": "RS256", "kid": "%s", "n": "%s", "e": "%s"}]}""".formatted(KEY_ID, base64(key.getModulus()), base64(key.getPublicExponent()));
        return Files.writeString(folder.resolve("jwks.json"), jwks, StandardCharsets.UTF_8);
    }

    /**
     * A token as the gateway sends it for that user, but good for a whole test run and always the same: to sign one takes
     * longer than most requests.
     */
    public static String of(UserCard user, Id session) {
        return SIGNED.computeIfAbsent(
                new Whose(user, session), whose -> sign(user, session, A_TEST_RUN, "kith", privateKey()));
    }

    /** One that has expired. */
    public static String expired(UserCard user) {
        return living(Duration.ofMinutes(-5), user);
    }

    /** One that expires so soon, to the second. */
    public static String living(Duration life, UserCard user) {
        return sign(user, Id.next(), life, "kith", privateKey());
    }

    /** One for another audience. */
    public static String forAudience(String audience, UserCard user) {
        return sign(user, Id.next(), Duration.ofMinutes(5), audience, privateKey());
    }

    /** One that says all the right things, signed by somebody else. */
    public static String forged(UserCard user) {
        return sign(user, Id.next(), Duration.ofMinutes(5), "kith", newPair().getPrivate());
    }

    /** One that we signed and that says just this, and how long it lives. */
    public static String saying(Map<String, Object> claims) {
        return Jwt.claims(claims)
                .issuedAt(System.currentTimeMillis() / 1000)
                .expiresIn(Duration.ofMinutes(5))
                .jws()
                .keyId(KEY_ID)
                .sign(privateKey());
    }

    private static String sign(UserCard user, Id session, Duration life, String audience, PrivateKey key) {
        Map<String, Object> card = new HashMap<>();
        card.put("firstName", user.firstName());
        card.put("lastName", user.lastName());
        card.put("isPublic", user.isPublic());
        if (user.nickname() != null) card.put("nickname", user.nickname());
        return Jwt.issuer("kith")
                .subject(user.id().toString())
                .audience(audience)
                .claim("sid", session.toString())
                .claim("card", card)
                .issuedAt(System.currentTimeMillis() / 1000 - 600)
                .expiresAt(System.currentTimeMillis() / 1000 + life.toSeconds())
                .jws()
                .keyId(KEY_ID)
                .sign(key);
    }

    private static PrivateKey privateKey() {
        try {
            byte[] encoded = Base64.getDecoder().decode(System.getProperty(PRIVATE_KEY));
            return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (NoSuchAlgorithmException | InvalidKeySpecException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static KeyPair newPair() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String base64(BigInteger number) {
        byte[] bytes = number.toByteArray();
        byte[] unsigned = bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(unsigned);
    }
}
