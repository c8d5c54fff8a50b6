package social.kith.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortsTest {

    @Test
    void neverGivesTheSamePortTwice() {
        assertThat(IntStream.range(0, 200).map(i -> Ports.free())).doesNotHaveDuplicates();
    }

    @Test
    void saysWhichPortIsTakenAndByWhomAndWhatToDo() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            int taken = other.getLocalPort();
            assertThatThrownBy(() -> PortCheck.require(Map.of(taken, "chat-service", Ports.free(), "Kafka")))
                    .isInstanceOf(ClusterException.class)
                    .hasMessageContaining("Port " + taken + ", for chat-service, is taken by process "
                            + ProcessHandle.current().pid())
                    .hasMessageContaining("--internal-ports")
                    .hasMessageNotContaining("Kafka,");
        }
    }

    @Test
    void isContentWithFreePorts() {
        assertThatCode(() -> PortCheck.require(Map.of(Ports.free(), "gateway"))).doesNotThrowAnyException();
    }

    @Test
    void refusesPortsThatMeetOrDoNotExist(@TempDir Path folder) {
        assertThatThrownBy(
                        () -> Cluster.builder(folder, folder).gatewayPort(8083).build())
                .hasMessageContaining("a port of its own");
        assertThatThrownBy(() ->
                        Cluster.builder(folder, folder).gatewayPort(70_000).build())
                .hasMessageContaining("between 1 and 65535");
    }
}
