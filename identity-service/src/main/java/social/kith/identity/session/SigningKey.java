package social.kith.identity.session;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The key that JWTs are signed with: RSA of 2048 bits, since its signatures are the cheapest to check and every
 * request's is checked, while one is made only now and then. Made at the first start, in the data folder, for its
 * owner's eyes alone.
 */
@Singleton
class SigningKey {
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");
    private final RSAPrivateCrtKey key;
    private final String id;

    SigningKey(@ConfigProperty(name = "kith.data-dir") Path folder, ObjectMapper json)
            throws IOException, GeneralSecurityException {
        Path file = folder.resolve("jwt-signing-key");
        if (!Files.exists(file)) make(file);
        if (!OWNER_ONLY.containsAll(Files.getPosixFilePermissions(file)))
            throw new IllegalStateException(
                    file + " can be read or changed by others. Make it its owner's alone (chmod 600), "
                            + "or remove it: a new key is made then.");
        byte[] encoded = Base64.getDecoder()
                .decode(Files.readString(file, StandardCharsets.US_ASCII).strip());
        key = (RSAPrivateCrtKey) KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded));
        byte[] digest =
                MessageDigest.getInstance("SHA-256").digest(key.getModulus().toByteArray());
        id = base64(Arrays.copyOf(digest, 9));
        Files.writeString(folder.resolve("jwks.json"), json.writeValueAsString(publicKeys()), StandardCharsets.UTF_8);
    }

    /** Before the first request: this service checks tokens too, with the file that is written here. */
    void begin(@Observes StartupEvent starting) {}

    private static void make(Path file) throws IOException, GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        byte[] encoded = generator.generateKeyPair().getPrivate().getEncoded();
        Path unfinished =
                Files.createTempFile(file.getParent(), "key", "", PosixFilePermissions.asFileAttribute(OWNER_ONLY));
        Files.writeString(unfinished, Base64.getEncoder().encodeToString(encoded), StandardCharsets.US_ASCII);
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }

    PrivateKey key() {
        return key;
    }

    /** The key's name in tokens and in the set of public keys. */
    String id() {
        return id;
    }

    /** The public half, as a set (RFC 7517). */
    JwkSet publicKeys() {
        return new JwkSet(List.of(publicKey()));
    }

    private Jwk publicKey() {
        return new Jwk(
                "RSA",
                "sig",
                "RS256",
                id,
                base64(unsigned(key.getModulus())),
                base64(unsigned(key.getPublicExponent())));
    }

    private static byte[] unsigned(BigInteger number) {
        byte[] bytes = number.toByteArray();
        return bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** A public RSA key in a JWK set. */
    record Jwk(String kty, String use, String alg, String kid, String n, String e) {}

    /** A JWK set. */
    record JwkSet(List<Jwk> keys) {}
}
