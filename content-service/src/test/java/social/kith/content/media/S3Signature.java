package social.kith.content.media;

import com.sun.net.httpserver.HttpExchange;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** AWS' signatures of version 4, as a store checks them. */
final class S3Signature {
    private static final Pattern AUTHORIZATION = Pattern.compile(
            "AWS4-HMAC-SHA256 Credential=[^/]+/(\\d{8})/([^/]+)/s3/aws4_request, ?SignedHeaders=([^,]+), ?Signature=(\\w+)");

    private S3Signature() {}

    static boolean isRight(HttpExchange http, byte[] body, String secret) {
        String authorization = String.valueOf(http.getRequestHeaders().getFirst("Authorization"));
        Matcher said = AUTHORIZATION.matcher(authorization);
        String hash = http.getRequestHeaders().getFirst("x-amz-content-sha256");
        boolean isHashed = hex(sha256(body)).equals(hash) || body.length == 0 && "UNSIGNED-PAYLOAD".equals(hash);
        if (!said.matches() || !isHashed) return false;
        String headers = Arrays.stream(said.group(3).split(";", -1))
                .map(name ->
                        name + ":" + http.getRequestHeaders().getFirst(name).strip() + "\n")
                .collect(Collectors.joining());
        String query = http.getRequestURI().getRawQuery();
        String request = String.join(
                "\n",
                http.getRequestMethod(),
                http.getRequestURI().getRawPath(),
                query == null ? "" : Stream.of(query.split("&", -1)).sorted().collect(Collectors.joining("&")),
                headers,
                said.group(3),
                hash);
        String scope = said.group(1) + "/" + said.group(2) + "/s3/aws4_request";
        String toSign = String.join(
                "\n",
                "AWS4-HMAC-SHA256",
                http.getRequestHeaders().getFirst("x-amz-date"),
                scope,
                hex(sha256(bytes(request))));
        byte[] key = bytes("AWS4" + secret);
        for (String step : scope.split("/", -1)) key = hmac(key, step);
        return hex(hmac(key, toSign)).equals(said.group(4));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(bytes(text));
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
