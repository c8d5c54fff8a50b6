package social.kith.cluster;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The settings of a broker that is its own controller and has a few topics, all of one partition. */
final class KafkaSettings {

    static final int NODE = 1;
    static final String CONTROLLER_LISTENER = "CONTROLLER";

    private KafkaSettings() {}

    static Map<String, String> of(Path folder, int port, int controllerPort) {
        Map<String, String> settings = new HashMap<>(Map.of(
                "process.roles",
                "broker,controller",
                "node.id",
                String.valueOf(NODE),
                "controller.quorum.voters",
                NODE + "@127.0.0.1:" + controllerPort,
                "listeners",
                "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort,
                "advertised.listeners",
                "PLAINTEXT://127.0.0.1:" + port,
                "controller.listener.names",
                CONTROLLER_LISTENER,
                "listener.security.protocol.map",
                "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT",
                "log.dir",
                folder.toString()));
        settings.putAll(Map.of(
                "auto.create.topics.enable", "true",
                "num.partitions", "1",
                "default.replication.factor", "1",
                // A replica is rebuilt from the topics, so they keep everything.
                "log.retention.ms", "-1",
                "log.retention.bytes", "-1",
                "group.initial.rebalance.delay.ms", "0"));
        settings.putAll(Map.of(
                "offsets.topic.num.partitions", "1",
                "offsets.topic.replication.factor", "1",
                "transaction.state.log.num.partitions", "1",
                "transaction.state.log.replication.factor", "1",
                "transaction.state.log.min.isr", "1",
                "share.coordinator.state.topic.num.partitions", "1",
                "share.coordinator.state.topic.replication.factor", "1",
                "share.coordinator.state.topic.min.isr", "1"));
        // A restart after kill -9 waits until the controller has given up the broker's former session.
        settings.putAll(Map.of("broker.session.timeout.ms", "2000", "broker.heartbeat.interval.ms", "250"));
        // Sized for one small machine: the defaults reserve 128 MiB for compaction and 10 MiB per index file.
        settings.putAll(Map.of(
                // How often it looks for something to compact.
                "log.cleaner.backoff.ms", "1000",
                "log.cleaner.dedupe.buffer.size", "4194304",
                "log.index.size.max.bytes", "1048576",
                "num.network.threads", "2",
                "num.io.threads", "2",
                "background.threads", "2",
                "num.recovery.threads.per.data.dir", "1"));
        return settings;
    }
}
