package social.kith.notification.webpush;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPrivateKeySpec;
import java.security.spec.ECPublicKeySpec;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * What a browser does with a message (RFC 8291, 3.4, and RFC 8188), written from these alone: what the service sends is
 * checked by nothing of what it is made with.
 */
record Receiver(PrivateKey key, byte[] point, byte[] auth) {
    private static final int SALT = 16;
    private static final int POINT = 65;

    static Receiver withNewKeys(byte[] auth) {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            KeyPair pair = generator.generateKeyPair();
            return new Receiver(pair.getPrivate(), point((ECPublicKey) pair.getPublic()), auth);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static PrivateKey privateKey(byte[] number) throws GeneralSecurityException {
        return KeyFactory.getInstance("EC").generatePrivate(new ECPrivateKeySpec(new BigInteger(1, number), p256()));
    }

    static PublicKey publicKey(byte[] point) throws GeneralSecurityException {
        var affine = new ECPoint(
                new BigInteger(1, Arrays.copyOfRange(point, 1, 33)),
                new BigInteger(1, Arrays.copyOfRange(point, 33, POINT)));
        return KeyFactory.getInstance("EC").generatePublic(new ECPublicKeySpec(affine, p256()));
    }

    private static ECParameterSpec p256() throws GeneralSecurityException {
        var parameters = AlgorithmParameters.getInstance("EC");
        parameters.init(new ECGenParameterSpec("secp256r1"));
        return parameters.getParameterSpec(ECParameterSpec.class);
    }

    private static byte[] point(ECPublicKey key) {
        byte[] point = new byte[POINT];
        point[0] = 4;
        put(key.getW().getAffineX(), point, 33);
        put(key.getW().getAffineY(), point, POINT);
        return point;
    }

    private static void put(BigInteger number, byte[] into, int end) {
        byte[] bytes = number.toByteArray();
        int length = Math.min(bytes.length, 32);
        System.arraycopy(bytes, bytes.length - length, into, end - length, length);
    }

    /** The text of a message of one record. */
    String decrypted(byte[] body) throws GeneralSecurityException {
        var buffer = ByteBuffer.wrap(body);
        byte[] salt = next(buffer, SALT);
        int recordSize = buffer.getInt();
        byte[] senders = next(buffer, Byte.toUnsignedInt(buffer.get()));
        if (buffer.remaining() > recordSize) throw new IllegalArgumentException("More than one record");
        byte[] secret = hkdf(auth, agreed(senders), info("WebPush: info", point, senders), 32);
        byte[] padded = opened(
                hkdf(salt, secret, info("Content-Encoding: aes128gcm"), 16),
                hkdf(salt, secret, info("Content-Encoding: nonce"), 12),
                next(buffer, buffer.remaining()));
        int end = padded.length - 1;
        while (padded[end] == 0) end--;
        if (padded[end] != 2) throw new IllegalArgumentException("Not the last record");
        return new String(padded, 0, end, StandardCharsets.UTF_8);
    }

    private static byte[] next(ByteBuffer buffer, int length) {
        byte[] bytes = new byte[length];
        buffer.get(bytes);
        return bytes;
    }

    private byte[] agreed(byte[] senders) throws GeneralSecurityException {
        var agreement = KeyAgreement.getInstance("ECDH");
        agreement.init(key);
        agreement.doPhase(publicKey(senders), true);
        return agreement.generateSecret();
    }

    private static byte[] info(String label, byte[]... parts) {
        var info = ByteBuffer.allocate(label.length()
                + 1
                + Arrays.stream(parts).mapToInt(part -> part.length).sum());
        info.put(label.getBytes(StandardCharsets.US_ASCII)).put((byte) 0);
        for (byte[] part : parts) info.put(part);
        return info.array();
    }

    /** Extract, and the first block of expand (RFC 5869). */
    private static byte[] hkdf(byte[] salt, byte[] input, byte[] info, int length) throws GeneralSecurityException {
        byte[] block = Arrays.copyOf(info, info.length + 1);
        block[info.length] = 1;
        return Arrays.copyOf(hmac(hmac(salt, input), block), length);
    }

    private static byte[] hmac(byte[] key, byte[] input) throws GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(input);
    }

    private static byte[] opened(byte[] key, byte[] nonce, byte[] sealed) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, nonce));
        return cipher.doFinal(sealed);
    }
}
