package social.kith.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AotCachesTest {

    @Test
    void aServiceWithoutACacheIsStaleAndRunsWithout(@TempDir Path root) {
        AotCaches caches = new AotCaches(StandInRoot.make(root));
        assertThat(caches.stale()).containsExactly(Service.values());
        assertThat(caches.flags(Service.CHAT)).isEmpty();
        assertThat(caches.keepRecorded(Service.CHAT)).isFalse();
    }

    @Test
    void aRecordedCacheIsUsedUntilAJarChanges(@TempDir Path root) throws IOException {
        AotCaches caches = recorded(StandInRoot.make(root));
        assertThat(caches.flags(Service.CHAT)).first().asString().startsWith("-XX:AOTCache=");
        Path jar = root.resolve("chat-service/target/quarkus-app/quarkus-run.jar");
        Files.setLastModifiedTime(jar, FileTime.from(Instant.now().plusSeconds(60)));
        assertThat(caches.stale()).contains(Service.CHAT);
        assertThat(caches.flags(Service.CHAT)).isEmpty();
    }

    @Test
    void aRecordedCacheIsUsedUntilTheFlagsChange(@TempDir Path root) throws IOException {
        AotCaches caches = recorded(StandInRoot.make(root));
        assertThat(caches.stale()).doesNotContain(Service.CHAT);
        Files.writeString(JvmOptions.file(root), "\n-XX:+UseParallelGC\n", StandardOpenOption.APPEND);
        assertThat(caches.stale()).contains(Service.CHAT);
    }

    @Test
    void theCacheOfABusyServiceIsUsedUntilItsOwnFlagsChange(@TempDir Path root) throws IOException {
        StandInRoot.make(root);
        Files.createFile(root.resolve("gateway/target/quarkus-app/recorded.aot"));
        AotCaches caches = new AotCaches(root);
        assertThat(caches.keepRecorded(Service.GATEWAY)).isTrue();
        assertThat(caches.stale()).doesNotContain(Service.GATEWAY);
        Files.writeString(
                JvmOptions.files(root, Service.GATEWAY).getLast(), "\n-XX:+UseParallelGC\n", StandardOpenOption.APPEND);
        assertThat(caches.stale()).contains(Service.GATEWAY);
    }

    private static AotCaches recorded(Path root) throws IOException {
        Files.createFile(root.resolve("chat-service/target/quarkus-app/recorded.aot"));
        AotCaches caches = new AotCaches(root);
        assertThat(caches.keepRecorded(Service.CHAT)).isTrue();
        return caches;
    }
}
