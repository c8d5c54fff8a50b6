package social.kith.notification.webpush;

import com.interaso.webpush.VapidKeys;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import social.kith.platform.sqlite.Reads;
import social.kith.platform.sqlite.Writes;

/**
 * The key pair by which push services know this Kith (VAPID, RFC 8292), made when it is first needed, by whichever
 * instance is first. Browsers subscribe for its public half, so it stays: with another one all would have to subscribe
 * anew.
 */
@ApplicationScoped
class ServerKeys {
    private final Reads reads;
    private final Writes writes;
    private volatile @Nullable VapidKeys known;

    ServerKeys(Reads reads, Writes writes) {
        this.reads = reads;
        this.writes = writes;
    }

    VapidKeys get() {
        VapidKeys keys = known;
        if (keys != null) return keys;
        if (read().isEmpty()) make();
        keys = read().orElseThrow();
        known = keys;
        return keys;
    }

    private Optional<VapidKeys> read() {
        return reads.first(
                "select public_key, private_key from web_push_keys where id = 1",
                Map.of(),
                row -> VapidKeys.create(row.getString(1), row.getString(2)));
    }

    @Transactional
    void make() {
        var keys = VapidKeys.generate();
        writes.change(
                "insert into web_push_keys (id, public_key, private_key) values (1, :public, :private)"
                        + " on conflict (id) do nothing",
                Map.of("public", keys.getX509PublicKey(), "private", keys.getPkcs8PrivateKey()));
    }
}
