package social.kith.platform.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import social.kith.platform.instance.Alone;

class RebuildStartTest {
    @Test
    void nothingIsEmptiedUnderAnInstanceThatAnswersFromIt(@TempDir Path folder) throws Exception {
        Path order = Files.createFile(folder.resolve("rebuild"));
        var running = Alone.instances(folder);
        running.join();
        assertThatThrownBy(() -> Rebuilds.in(folder, Map.of()).begin())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("another instance");
        assertThat(order).exists();
    }
}
