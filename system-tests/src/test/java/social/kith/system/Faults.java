package social.kith.system;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import social.kith.cluster.Cluster;
import social.kith.cluster.Service;

/** Kills parts of a system that people use, as a crash would, and starts them again: which and in which order is up to a seed. */
final class Faults {
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final int MOST_MESSAGES = 400;
    private static final Part KAFKA = new Part("Kafka", Cluster::killKafka, Cluster::startKafka);
    private static final Part GATEWAY = Part.of(Service.GATEWAY, 0);
    private static final List<Part> PARTS = List.of(KAFKA, GATEWAY, Part.of(Service.CHAT, 0), Part.of(Service.CHAT, 1));

    private final Cluster cluster;
    private final Random random;
    private final Lull lull;
    private final IntSupplier acknowledged;

    /** Something that can be gone for a while. */
    private record Part(String name, Consumer<Cluster> kill, Consumer<Cluster> start) {
        static Part of(Service service, int instance) {
            return new Part(
                    service.module() + " " + instance,
                    cluster -> cluster.kill(service, instance),
                    cluster -> cluster.start(service, instance));
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /**
     * @param lull lasts while parts start
     * @param acknowledged how many messages are, so far
     */
    Faults(Cluster cluster, Random random, Lull lull, IntSupplier acknowledged) {
        this.cluster = cluster;
        this.random = random;
        this.lull = lull;
        this.acknowledged = acknowledged;
    }

    /** One or two are gone at the same time; before and after it things go on for a while. */
    void next() {
        awaitMore();
        List<Part> parts = new ArrayList<>(PARTS);
        Collections.shuffle(parts, random);
        List<Part> gone = new ArrayList<>(parts.subList(0, 1 + random.nextInt(2)));
        System.err.println("Killed: " + gone);
        gone.forEach(part -> part.kill.accept(cluster));
        // Without Kafka, and with the other instance of chat-service alone, everything that people do here goes on.
        if (gone.size() == 1 && !gone.contains(GATEWAY)) awaitMore();
        Collections.shuffle(gone, random);
        lull.during(() -> gone.forEach(part -> part.start.accept(cluster)));
        awaitMore();
    }

    private void awaitMore() {
        int enough = acknowledged.getAsInt() + 1 + random.nextInt(MOST_MESSAGES);
        await().atMost(PATIENCE).until(() -> acknowledged.getAsInt() >= enough);
    }
}
