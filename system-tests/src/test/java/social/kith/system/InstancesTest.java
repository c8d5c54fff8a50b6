package social.kith.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import social.kith.cluster.Service;
import social.kith.cluster.client.KithClient;

/** It makes no difference at which of two instances somebody's socket is, nor whether one of them is killed. */
@ExtendWith(Network.Extension.class)
class InstancesTest {
    private static final int MESSAGES = 40;

    @Test
    void messagesBetweenInstancesComeOnceAndInOrder(Network network) {
        var ana = network.person("Ana");
        var bo = network.person("Bo");
        network.settle();
        String conversation = ana.talksTo(bo);
        try (var anas = at(network, ana, Service.CHAT, 0);
                var bos = at(network, bo, Service.CHAT, 1)) {
            for (int i = 0; i < MESSAGES; i++) (i % 3 == 0 ? bos : anas).sends(conversation, "m" + i, "number " + i);
            for (var device : List.of(anas, bos))
                await().atMost(Device.PATIENCE)
                        .untilAsserted(() -> assertThat(seqs(List.of(device)))
                                .as(frames(List.of(device)))
                                .isEqualTo(upTo(MESSAGES)));
            network.settle();
            assertThat(seqs(List.of(anas))).isEqualTo(upTo(MESSAGES));
            assertThat(seqs(List.of(bos))).isEqualTo(upTo(MESSAGES));
        }
    }

    @Test
    void aNotificationComesToEveryDeviceOnce(Network network) {
        var ana = network.person("Ana");
        var fans = Stream.of("Bo", "Cy", "Di").map(network::person).toList();
        network.settle();
        try (var here = at(network, ana, Service.NOTIFICATION, 0);
                var there = at(network, ana, Service.NOTIFICATION, 1)) {
            fans.forEach(fan -> fan.writes(fan.talksTo(ana), "m", "Hello").require(201));
            for (var device : List.of(here, there))
                await().atMost(Device.PATIENCE)
                        .untilAsserted(() -> assertThat(told(device)).hasSize(fans.size()));
            network.settle();
            assertThat(told(here)).hasSize(fans.size()).doesNotHaveDuplicates();
            assertThat(told(there)).isEqualTo(told(here));
        }
    }

    @Test
    void oneThatIsKilledLosesAndDoublesNothing(Network network) {
        var ana = network.person("Ana");
        var bo = network.person("Bo");
        var cy = network.person("Cy");
        network.settle();
        String conversation = ana.talksTo(bo);
        List<Device> bos = new ArrayList<>(List.of(at(network, bo, Service.CHAT, 0)));
        try (var watching = at(network, bo, Service.NOTIFICATION, 1);
                var writer = Executors.newSingleThreadExecutor()) {
            var written = writer.submit(() -> writeAll(ana, conversation));
            await().atMost(Crash.PATIENCE).until(() -> seqs(bos).size() >= MESSAGES / 4);
            network.cluster().kill(Service.CHAT, 0);
            network.cluster().kill(Service.NOTIFICATION, 0);
            await().atMost(Device.PATIENCE)
                    .until(() -> bos.getFirst().socket().closeCode().isPresent());
            var again = bo.opensChat();
            int heard = seqs(bos).size();
            again.socket().send(Map.of("type", "resume", "positions", Map.of(conversation, heard)));
            bos.add(again);
            await().atMost(Crash.PATIENCE).until(written::isDone);
            await().atMost(Device.PATIENCE)
                    // What is said between opening and resuming comes before what was missed.
                    .untilAsserted(() ->
                            assertThat(seqs(bos)).as(frames(bos)).containsExactlyInAnyOrderElementsOf(upTo(MESSAGES)));
            // Those that are left publish, apply and tell what happens from now on.
            cy.writes(cy.talksTo(bo), "c", "Where are the others?").require(201);
            await().atMost(Device.PATIENCE)
                    .untilAsserted(
                            () -> assertThat(bo.notifications("new_message")).hasSize(2));
            await().atMost(Device.PATIENCE)
                    .untilAsserted(() -> assertThat(told(watching)).contains(newest(bo)));
        } finally {
            bos.forEach(device -> device.socket().abort());
            network.cluster().start(Service.CHAT, 0);
            network.cluster().start(Service.NOTIFICATION, 0);
        }
        network.settle();
        assertThat(bo.reads(conversation))
                .extracting(message -> message.path("seq").asInt())
                .isEqualTo(upTo(MESSAGES));
        assertThat(bo.notifications("new_message")).hasSize(2);
    }

    private static String newest(Person person) {
        return person.notifications("new_message").getFirst().path("id").asText();
    }

    /** As a client does that got no answer: the same message again. */
    private static void writeAll(Person person, String conversation) {
        for (int i = 0; i < MESSAGES; i++) {
            String name = "m" + i;
            await().atMost(Crash.PATIENCE)
                    .until(() -> Crash.statusOf(() -> person.writes(conversation, name, name)
                                            .status())
                                    / 100
                            == 2);
        }
    }

    /** A device of somebody at one instance, past the gateway. */
    private static Device at(Network network, Person person, Service service, int number) {
        String session = person.client().cookie().orElseThrow().split("=", 2)[1];
        String token = new KithClient(network.cluster().uri(Service.IDENTITY))
                .send("POST", "/internal/sessions/resolve", null, "Kith-Session", session)
                .require(200)
                .body()
                .path("token")
                .asText();
        String path = service == Service.CHAT ? "/ws/chat" : "/ws/notifications";
        return new Device(
                new KithClient(network.cluster().uri(service, number)), path, "Authorization", "Bearer " + token);
    }

    /** The sequence numbers of the messages that came to these devices, in the order in which they came. */
    private static List<Integer> seqs(List<Device> devices) {
        return devices.stream()
                .flatMap(device -> device.socket().received().stream())
                .filter(frame -> frame.has("message"))
                .map(frame -> frame.at("/message/seq").asInt())
                .toList();
    }

    /** What came, for whoever reads why it failed. */
    private static String frames(List<Device> devices) {
        return devices.stream()
                .map(device -> device.socket().received().stream()
                        .map(frame -> frame.path("type").asText() + " "
                                + frame.at("/message/seq").asText())
                        .collect(Collectors.joining(", ")))
                .collect(Collectors.joining("; and "));
    }

    private static List<Integer> upTo(int last) {
        return IntStream.rangeClosed(1, last).boxed().toList();
    }

    private static List<String> told(Device device) {
        return device.socket().received().stream()
                .filter(frame -> frame.path("type").asText().equals("notification"))
                .map(frame -> frame.at("/notification/id").asText())
                .toList();
    }
}
