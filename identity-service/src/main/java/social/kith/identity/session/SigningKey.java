package social.kith.identity.session;

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
import java.security.PublicKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A key that JWTs are signed with, in a file for its owner's eyes alone: RSA of 2048 bits, since its signatures are the
 * cheapest to check: every service checks them, and one is made for ten seconds of a session that is in use (ADR 28).
 *
 * @param id its name in tokens and in the set of public keys
 */
record SigningKey(String id, Instant madeAt, Path file, RSAPrivateCrtKey pair) {
    private static final String PREFIX = "jwt-signing-key-";
    private static final Pattern NAME = Pattern.compile(PREFIX + "\\d{1,18}");
    private static final Pattern UNFINISHED = Pattern.compile("key\\d+");
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    /** Makes one; it is there whole or not at all. */
    static SigningKey make(Path folder, Instant at) throws IOException, GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        byte[] encoded = generator.generateKeyPair().getPrivate().getEncoded();
        Path unfinished = Files.createTempFile(folder, "key", "", PosixFilePermissions.asFileAttribute(OWNER_ONLY));
        Files.writeString(unfinished, Base64.getEncoder().encodeToString(encoded), StandardCharsets.US_ASCII);
        Path file = folder.resolve(PREFIX + at.toEpochMilli());
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        return read(file);
    }

    /** Copies that somebody made have other names. */
    static boolean isOne(Path file) {
        return NAME.matcher(file.getFileName().toString()).matches();
    }

    /** What a crash left: a private key that never counted. */
    static boolean isUnfinished(Path file) {
        return UNFINISHED.matcher(file.getFileName().toString()).matches() && Files.isRegularFile(file);
    }

    /** @throws IllegalStateException if others can read or change it */
    static SigningKey read(Path file) throws IOException, GeneralSecurityException {
        if (!OWNER_ONLY.containsAll(Files.getPosixFilePermissions(file)))
            throw new IllegalStateException(
                    file + " can be read or changed by others. Make it its owner's alone (chmod 600), "
                            + "or remove it: a new key is made then.");
        byte[] encoded = Base64.getDecoder()
                .decode(Files.readString(file, StandardCharsets.US_ASCII).strip());
        var pair = (RSAPrivateCrtKey) KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded));
        byte[] digest =
                MessageDigest.getInstance("SHA-256").digest(pair.getModulus().toByteArray());
        long millis = Long.parseLong(file.getFileName().toString().substring(PREFIX.length()));
        return new SigningKey(base64(Arrays.copyOf(digest, 9)), Instant.ofEpochMilli(millis), file, pair);
    }

    PrivateKey privateKey() {
        return pair;
    }

    PublicKey publicKey() {
        try {
            return KeyFactory.getInstance("RSA")
                    .generatePublic(new RSAPublicKeySpec(pair.getModulus(), pair.getPublicExponent()));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The public half. */
    Jwk jwk() {
        return new Jwk(
                "RSA",
                "sig",
                "RS256",
                id,
                base64(unsigned(pair.getModulus())),
                base64(unsigned(pair.getPublicExponent())));
    }

    private static byte[] unsigned(BigInteger number) {
        byte[] bytes = number.toByteArray();
        return bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** There is a private key in it. */
    @Override
    public String toString() {
        return "SigningKey[" + id + "]";
    }

    /** A public RSA key in a JWK set (RFC 7517). */
    record Jwk(String kty, String use, String alg, String kid, String n, String e) {}
}
