package social.kith.notification.webpush;

import jakarta.validation.constraints.NotNull;
import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.spec.ECFieldFp;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import social.kith.platform.problem.Refusal;

/**
 * What is encrypted with for one browser (RFC 8291, 2).
 *
 * @param p256dh its public key: an uncompressed point of P-256, in base64url
 * @param auth sixteen bytes that it shares with this service alone, in base64url
 */
public record DeviceKeys(@NotNull String p256dh, @NotNull String auth) {
    private static final int COORDINATE = 32;
    private static final int POINT = 1 + 2 * COORDINATE;
    private static final int AUTH = 16;
    private static final byte UNCOMPRESSED = 4;
    private static final ECParameterSpec P256 = p256();

    /** In their one spelling; 400 for what is no such key. */
    DeviceKeys checked() {
        byte[] point = decoded("keys.p256dh", p256dh);
        if (point.length != POINT || point[0] != UNCOMPRESSED || !isOnTheCurve(point))
            throw Refusal.invalid("keys.p256dh", "is no public key");
        byte[] secret = decoded("keys.auth", auth);
        if (secret.length != AUTH) throw Refusal.invalid("keys.auth", "must be 16 bytes");
        return new DeviceKeys(encoded(point), encoded(secret));
    }

    byte[] point() {
        return Base64.getUrlDecoder().decode(p256dh);
    }

    byte[] secret() {
        return Base64.getUrlDecoder().decode(auth);
    }

    private static byte[] decoded(String field, String text) {
        try {
            return Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException malformed) {
            throw Refusal.invalid(field, "is not base64url");
        }
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** An agreement with a point beside it would tell of the key that it was made with (RFC 7748, 7; NIST SP 800-56A). */
    private static boolean isOnTheCurve(byte[] point) {
        var curve = P256.getCurve();
        BigInteger p = ((ECFieldFp) curve.getField()).getP();
        var x = new BigInteger(1, Arrays.copyOfRange(point, 1, 1 + COORDINATE));
        var y = new BigInteger(1, Arrays.copyOfRange(point, 1 + COORDINATE, POINT));
        if (x.compareTo(p) >= 0 || y.compareTo(p) >= 0) return false;
        BigInteger right = x.pow(3).add(curve.getA().multiply(x)).add(curve.getB());
        return y.pow(2).subtract(right).mod(p).signum() == 0;
    }

    private static ECParameterSpec p256() {
        try {
            var parameters = AlgorithmParameters.getInstance("EC");
            parameters.init(new ECGenParameterSpec("secp256r1"));
            return parameters.getParameterSpec(ECParameterSpec.class);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** They are as good as a password. */
    @Override
    public String toString() {
        return "DeviceKeys";
    }
}
