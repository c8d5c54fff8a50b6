package social.kith.identity.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SigningKeysTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Duration MONTH = Duration.ofDays(30);

    @TempDir
    Path folder;

    private Instant now = NOON;

    @Test
    void theFirstIsMadeAtTheFirstStartForItsOwnerAloneAndSignsAtOnce() throws Exception {
        var keys = start();
        assertThat(files()).hasSize(1);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(files().getFirst())))
                .isEqualTo("rw-------");
        assertThat(published(keys)).containsExactly(keys.current().id());
    }

    @Test
    void itIsTheSameAfterARestart() throws Exception {
        var before = start();
        var after = start();
        assertThat(after.current()).isEqualTo(before.current());
        assertThat(after.publicKeys()).isEqualTo(before.publicKeys());
    }

    @Test
    void theNextIsGivenAwayBeforeItSignsAndTheOldOneGoesWhenItsTokensAreDead() throws Exception {
        var keys = start();
        String old = keys.current().id();
        passes(keys, MONTH);
        assertThat(published(keys)).containsExactly(old);
        passes(keys, Duration.ofSeconds(1));
        assertThat(published(keys)).hasSize(2).startsWith(old);
        String next = published(keys).getLast();
        assertThat(keys.current().id()).isEqualTo(old);
        passes(keys, Duration.ofMinutes(10));
        assertThat(keys.current().id()).isEqualTo(next);
        assertThat(keys.byId(old)).isPresent();
        passes(keys, Duration.ofMinutes(6));
        assertThat(keys.byId(old)).isPresent();
        passes(keys, Duration.ofSeconds(1));
        assertThat(published(keys)).containsExactly(next);
        assertThat(files()).hasSize(1);
    }

    @Test
    void aRestartAfterALongTimeRotatesToo() throws Exception {
        String old = start().current().id();
        now = now.plus(MONTH.multipliedBy(3));
        var keys = start();
        assertThat(keys.current().id()).isEqualTo(old);
        assertThat(published(keys)).hasSize(2).startsWith(old);
        var afterCrash = start();
        assertThat(published(afterCrash)).isEqualTo(published(keys));
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r-----", "rw----r--", "rw--w----"})
    void oneThatOthersCanReachStopsTheStart(String permissions) throws Exception {
        var unused = start();
        Files.setPosixFilePermissions(files().getFirst(), PosixFilePermissions.fromString(permissions));
        assertThatIllegalStateException()
                .isThrownBy(this::start)
                .withMessageContaining(files().getFirst().toString())
                .withMessageContaining("chmod 600");
    }

    @Test
    void oneMayBeReadOnly() throws Exception {
        String id = start().current().id();
        Files.setPosixFilePermissions(files().getFirst(), PosixFilePermissions.fromString("r--------"));
        assertThat(start().current().id()).isEqualTo(id);
    }

    @Test
    void aCopyThatSomebodyMadeIsNoKey() throws Exception {
        String id = start().current().id();
        Path copy = Files.copy(files().getFirst(), Path.of(files().getFirst() + ".bak"));
        assertThat(published(start())).containsExactly(id);
        assertThat(copy).exists();
    }

    @Test
    void whatACrashLeftOfAKeyThatWasBeingMadeGoes() throws Exception {
        var unused = start();
        Path left = Files.createTempFile(folder, "key", "");
        Path another = Files.createFile(folder.resolve("keyboard"));
        var unusedToo = start();
        assertThat(left).doesNotExist();
        assertThat(another).exists();
    }

    private void passes(SigningKeys keys, Duration time) throws IOException, GeneralSecurityException {
        now = now.plus(time);
        keys.rotate();
    }

    private SigningKeys start() throws IOException, GeneralSecurityException {
        return new SigningKeys(folder, TIMES, new Clock() {
            @Override
            public ZoneOffset getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now;
            }
        });
    }

    private static final KeyTimes TIMES = new KeyTimes() {
        @Override
        public Duration keyLife() {
            return MONTH;
        }

        @Override
        public Duration keyAnnounced() {
            return Duration.ofMinutes(10);
        }

        @Override
        public Duration rotateEvery() {
            return Duration.ofMinutes(1);
        }
    };

    private static List<String> published(SigningKeys keys) {
        return keys.publicKeys().keys().stream().map(SigningKey.Jwk::kid).toList();
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
