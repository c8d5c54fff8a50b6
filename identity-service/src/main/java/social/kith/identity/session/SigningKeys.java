package social.kith.identity.session;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * The keys of JWTs, in the data folder. Each signs for a while; the next one is made, and its public half given away,
 * some time before it signs, so that nobody meets it unprepared; an old one goes once no token of its lives.
 */
@Singleton
class SigningKeys {
    private static final Logger LOG = Logger.getLogger(SigningKeys.class);
    /** Clocks differ. */
    private static final Duration LEEWAY = Duration.ofMinutes(1);

    private final Path folder;
    private final KeyTimes times;
    private final Clock clock;
    /** The oldest first; never empty. */
    private volatile List<SigningKey> keys;

    SigningKeys(@ConfigProperty(name = "kith.data-dir") Path folder, KeyTimes times, Clock clock)
            throws IOException, GeneralSecurityException {
        this.folder = folder;
        this.times = times;
        this.clock = clock;
        this.keys = read(folder);
        rotate();
    }

    private static List<SigningKey> read(Path folder) throws IOException, GeneralSecurityException {
        List<SigningKey> found = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                if (SigningKey.isOne(file)) found.add(SigningKey.read(file));
                if (SigningKey.isUnfinished(file)) Files.delete(file);
            }
        }
        found.sort(Comparator.comparing(SigningKey::madeAt));
        return found;
    }

    /** Before the first request: a key file that others can read stops the start. */
    void begin(@Observes StartupEvent starting) {}

    @Scheduled(every = "{kith.jwt.rotate-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void rotate() throws IOException, GeneralSecurityException {
        Instant now = clock.instant();
        List<SigningKey> kept = new ArrayList<>(keys);
        if (kept.isEmpty() || now.isAfter(kept.getLast().madeAt().plus(times.keyLife()))) {
            kept.add(SigningKey.make(folder, now));
            LOG.infof("A new key for JWTs: %s", kept.getLast().id());
        }
        while (kept.size() > 1 && isPast(kept.get(1), now))
            Files.deleteIfExists(kept.removeFirst().file());
        keys = List.copyOf(kept);
    }

    /** Whether that key has signed for so long that no token of the one before it lives. */
    private boolean isPast(SigningKey successor, Instant now) {
        return now.isAfter(signsFrom(successor).plus(JwtIssuer.LIFE).plus(LEEWAY));
    }

    private Instant signsFrom(SigningKey key) {
        return key.madeAt().plus(times.keyAnnounced());
    }

    /** The one that signs now: the newest that has been announced long enough. */
    SigningKey current() {
        Instant now = clock.instant();
        return keys.reversed().stream()
                .filter(key -> !now.isBefore(signsFrom(key)))
                .findFirst()
                .orElseGet(() -> keys.getFirst());
    }

    Optional<SigningKey> byId(String id) {
        return keys.stream().filter(key -> key.id().equals(id)).findFirst();
    }

    /** All public halves, as a set (RFC 7517). */
    JwkSet publicKeys() {
        return new JwkSet(keys.stream().map(SigningKey::jwk).toList());
    }

    /** A JWK set. */
    record JwkSet(List<SigningKey.Jwk> keys) {}
}
