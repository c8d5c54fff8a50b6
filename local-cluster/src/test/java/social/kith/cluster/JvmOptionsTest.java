package social.kith.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JvmOptionsTest {

    @Test
    void theJvmTakesTheServicesOptions() throws Exception {
        assertThat(java("@jvm.options", "-XX:+PrintFlagsFinal", "-version"))
                .containsPattern("UseSerialGC\\s+= true\\s")
                .containsPattern("TieredStopAtLevel\\s+= 1\\s");
    }

    @Test
    void theJvmTakesTheLaunchersOptionsOnTop() throws Exception {
        assertThat(java("@jvm.options", "@launcher.options", "-XX:+PrintFlagsFinal", "-version"))
                .containsPattern("MaxHeapSize\\s+= " + 192 * 1024 * 1024 + "\\s");
    }

    @Test
    void theJvmOfABusyServiceTakesItsOptionsOnTop() throws Exception {
        Path root = Path.of("..").toAbsolutePath();
        List<String> content = JvmOptions.arguments(root, Service.CONTENT);
        assertThat(JvmOptions.arguments(root, Service.GROUPS)).containsExactly(content.getFirst());
        assertThat(java(content.getFirst(), content.getLast(), "-XX:+PrintFlagsFinal", "-version"))
                .containsPattern("UseSerialGC\\s+= true\\s")
                .containsPattern("TieredStopAtLevel\\s+= 4\\s");
    }

    @Test
    void saysThatTheFolderIsNotKiths(@TempDir Path elsewhere) {
        assertThatThrownBy(() -> JvmOptions.file(elsewhere))
                .isInstanceOf(ClusterException.class)
                .hasMessageContaining("is " + elsewhere + " the folder with Kith's sources?");
    }

    private static String java(String first, String second, String... rest) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(JvmOptions.java(), first, second));
        command.addAll(List.of(rest));
        Process java = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(java.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(java.waitFor()).as(output).isZero();
        return output;
    }
}
