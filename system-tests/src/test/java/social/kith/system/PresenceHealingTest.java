package social.kith.system;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import social.kith.cluster.Service;

/** Nobody stays online for ever because the instance that had their sockets was killed. */
@ExtendWith(Network.Extension.class)
class PresenceHealingTest {
    /** The promise is a minute; a busy machine may take longer to notice. */
    private static final Duration PATIENCE = Duration.ofSeconds(180);

    @Test
    void whoWasAtAKilledInstanceIsOfflineWhoHasAnotherDeviceIsNotAndAllComeBack(Network network) {
        var ana = network.person("Ana");
        var gone = network.person("Bo");
        var staying = network.person("Cleo");
        network.settle();
        ana.talksTo(gone);
        ana.talksTo(staying);
        try (var anas = Device.at(network, ana, Service.CHAT, 0);
                var stays = Device.at(network, staying, Service.CHAT, 0)) {
            var lost = List.of(Device.at(network, gone, Service.CHAT, 1), Device.at(network, staying, Service.CHAT, 1));
            awaitOnline(anas, gone, true);
            awaitOnline(anas, staying, true);
            long before = System.nanoTime();
            network.cluster().kill(Service.CHAT, 1);
            try {
                awaitOnline(anas, gone, false);
                System.err.printf(
                        "Whose instance was killed was offline after %,d ms%n",
                        Duration.ofNanos(System.nanoTime() - before).toMillis());
                awaitOnline(anas, staying, true);
                lost.forEach(device -> device.socket().abort());
            } finally {
                network.cluster().start(Service.CHAT, 1);
            }
            try (var back = Device.at(network, gone, Service.CHAT, 1)) {
                awaitOnline(anas, gone, true);
            }
            awaitOnline(anas, gone, false);
        }
    }

    /** As the last frame about them says. */
    private static void awaitOnline(Device watching, Person person, boolean online) {
        await().atMost(PATIENCE)
                .until(() -> watching.socket().received().stream()
                        .filter(frame -> isAbout(person, frame))
                        .reduce((earlier, later) -> later)
                        .map(frame -> frame.path("online").asBoolean() == online)
                        .orElse(false));
    }

    private static boolean isAbout(Person person, JsonNode frame) {
        return frame.path("type").asText().equals("presence")
                && frame.path("userId").asText().equals(person.id());
    }
}
