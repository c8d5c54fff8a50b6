package social.kith.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaBrokerTest {

    private final int port = Ports.free();

    @Test
    void keepsItsRecordsOverAStopAndAStart(@TempDir Path folder) throws Exception {
        try (KafkaBroker broker = KafkaBroker.start(folder, port)) {
            List<String> written = KafkaRecords.write(broker.bootstrapServers(), 1_000);
            broker.restart();
            assertThat(KafkaRecords.read(broker.bootstrapServers())).isEqualTo(written);
        }
    }

    @Test
    void keepsItsRecordsThroughKill9(@TempDir Path folder) throws Exception {
        List<String> written;
        try (ChildJvm killed = ChildJvm.start(BrokerProgram.class, folder.toString(), String.valueOf(port))) {
            killed.await("ready");
            written = KafkaRecords.write("127.0.0.1:" + port, 1_000);
            killed.killHard();
        }
        try (KafkaBroker broker = KafkaBroker.start(folder, port)) {
            assertThat(KafkaRecords.read(broker.bootstrapServers())).isEqualTo(written);
        }
    }

    @Test
    void refusesAFolderThatAnotherBrokerUses(@TempDir Path folder) {
        try (KafkaBroker broker = KafkaBroker.start(folder, port)) {
            assertThatThrownBy(() -> KafkaBroker.start(folder, Ports.free()))
                    .isInstanceOf(ClusterException.class)
                    .hasMessageContaining("Another Kafka broker runs on the folder " + folder);
            broker.close();
            broker.close();
        }
        KafkaBroker.start(folder, port).close();
    }

    @Test
    void reportsATakenPortInsteadOfEndingTheJvm(@TempDir Path folder) throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            assertThatThrownBy(() -> KafkaBroker.start(folder, other.getLocalPort()))
                    .isInstanceOf(ClusterException.class)
                    .hasMessageContaining("Port " + other.getLocalPort() + " of 127.0.0.1 is taken");
        }
    }
}
