package social.kith.identity.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SigningKeyTest {
    @TempDir
    Path folder;

    @Test
    void isMadeAtTheFirstStartForItsOwnerAlone() throws Exception {
        var key = start();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
        assertThat(Files.readString(folder.resolve("jwks.json"))).contains(key.id());
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(2);
        }
    }

    @Test
    void isTheSameAfterARestart() throws Exception {
        var before = start();
        var after = start();
        assertThat(after.key()).isEqualTo(before.key());
        assertThat(after.id()).isEqualTo(before.id());
        assertThat(after.publicKeys()).isEqualTo(before.publicKeys());
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r-----", "rw----r--", "rw--w----"})
    void isRefusedWhereOthersCanReachIt(String permissions) throws Exception {
        var unused = start();
        Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString(permissions));
        assertThatIllegalStateException()
                .isThrownBy(this::start)
                .withMessageContaining(file().toString())
                .withMessageContaining("chmod 600");
    }

    @Test
    void mayBeReadOnly() throws Exception {
        String id = start().id();
        Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("r--------"));
        assertThat(start().id()).isEqualTo(id);
    }

    private SigningKey start() throws IOException, GeneralSecurityException {
        return new SigningKey(folder, new ObjectMapper());
    }

    private Path file() {
        return folder.resolve("jwt-signing-key");
    }
}
