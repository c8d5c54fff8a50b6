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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

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

    /** It would say that one flag does not go with another; and with an AOT cache that may be the end of it. */
    @ParameterizedTest
    @EnumSource(Service.class)
    void theJvmOfAServiceHasNothingToSayOfItsOptions(Service service) throws Exception {
        List<String> arguments =
                new ArrayList<>(JvmOptions.arguments(Path.of("..").toAbsolutePath(), service));
        arguments.add("-version");
        assertThat(java(arguments.toArray(String[]::new))).doesNotContainPattern("(?i)warning|error");
    }

    @Test
    void saysThatTheFolderIsNotKiths(@TempDir Path elsewhere) {
        assertThatThrownBy(() -> JvmOptions.file(elsewhere))
                .isInstanceOf(ClusterException.class)
                .hasMessageContaining("is " + elsewhere + " the folder with Kith's sources?");
    }

    private static String java(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(JvmOptions.java()));
        command.addAll(List.of(arguments));
        Process java = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(java.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(java.waitFor()).as(output).isZero();
        return output;
    }
}
