package social.kith.identity.digest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import social.kith.identity.token.RandomToken;
import social.kith.platform.id.Id;
import social.kith.platform.sqlite.Reads;
import social.kith.platform.sqlite.Writes;

/**
 * Tokens that are good for nothing but to switch the mail of the day off: the user's id and its HMAC-SHA-256. So each mail
 * has the same, those of years ago work, and none is stored.
 */
@ApplicationScoped
class UnsubscribeTokens {
    private static final String ALGORITHM = "HmacSHA256";
    private final Reads reads;
    private final Writes writes;

    UnsubscribeTokens(Reads reads, Writes writes) {
        this.reads = reads;
        this.writes = writes;
    }

    String of(Id user) {
        return user + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(mac(user));
    }

    /** Whose it is; nobody's, where we did not make it. */
    Optional<Id> user(String token) {
        int dot = token.indexOf('.');
        if (dot < 0) return Optional.empty();
        try {
            Id user = Id.parse(token.substring(0, dot));
            byte[] said = Base64.getUrlDecoder().decode(token.substring(dot + 1));
            return MessageDigest.isEqual(said, mac(user)) ? Optional.of(user) : Optional.empty();
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    /** Made when the first is asked for; made by another at the same moment, that one counts. */
    @Transactional
    String key() {
        writes.change(
                "insert into unsubscribe_key (id, secret) values (1, :secret) on conflict (id) do nothing",
                Map.of("secret", RandomToken.next()));
        return stored().orElseThrow();
    }

    private Optional<String> stored() {
        return reads.first("select secret from unsubscribe_key where id = 1", Map.of(), row -> row.getString(1));
    }

    private byte[] mac(Id user) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            byte[] key = stored().orElseGet(this::key).getBytes(StandardCharsets.US_ASCII);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return mac.doFinal(user.toString().getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
