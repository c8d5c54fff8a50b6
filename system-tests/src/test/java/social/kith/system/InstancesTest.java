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
        try (var anas = Device.at(network, ana, Service.CHAT, 0);
                var bos = Device.at(network, bo, Service.CHAT, 1)) {
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
    void whatElseHappensInAChatIsToldAtTheOtherInstanceOnce(Network network) {
        var ana = network.person("Ana");
        var bo = network.person("Bo");
        network.settle();
        String conversation = ana.talksTo(bo);
        try (var anas = Device.at(network, ana, Service.CHAT, 0);
                var bos = Device.at(network, bo, Service.CHAT, 1)) {
            anas.sends(conversation, "m", "Hello");
            String path = "/conversations/" + conversation + "/messages/"
                    + bos.hears("message").at("/message/id").asText();
            ana.client().patch(path, Map.of("content", "Hello again")).require(200);
            assertThat(bos.hears("message_changed").at("/message/content").asText())
                    .isEqualTo("Hello again");
            ana.client().delete(path).require(204);
            assertThat(bos.hears("message_changed").at("/message/deleted").asBoolean())
                    .isTrue();
            anas.socket().send(Map.of("type", "typing", "conversationId", conversation));
            assertThat(bos.hears("typing").at("/user/id").asText()).isEqualTo(ana.id());
            bos.socket().send(Map.of("type", "read", "conversationId", conversation, "seq", 1));
            assertThat(anas.hears("read").path("userId").asText()).isEqualTo(bo.id());
            network.settle();
            for (var device : List.of(anas, bos)) {
                device.socket().send(Map.of("type", "ping"));
                device.hears("pong");
                assertThat(count(device, "message_changed")).isEqualTo(2);
                assertThat(count(device, "read")).isEqualTo(1);
            }
            assertThat(count(anas, "typing")).isZero();
        }
    }

    @Test
    void aSessionsEndClosesItsSocketsAtEveryInstance(Network network) {
        var ana = network.person("Ana");
        network.settle();
        var staying = network.anotherDeviceOf(ana);
        var sockets = List.of(Device.at(network, ana, Service.CHAT, 0), Device.at(network, ana, Service.CHAT, 1));
        try (var other = Device.at(network, staying, Service.CHAT, 1)) {
            ana.client().logout().require(204);
            for (var device : sockets)
                await().atMost(Device.PATIENCE)
                        .untilAsserted(
                                () -> assertThat(device.socket().closeCode()).hasValue(4401));
            other.socket().send(Map.of("type", "ping"));
            other.hears("pong");
        }
    }

    private static long count(Device device, String type) {
        return device.socket().received().stream()
                .filter(frame -> frame.path("type").asText().equals(type))
                .count();
    }

    @Test
    void aNotificationComesToEveryDeviceOnce(Network network) {
        var ana = network.person("Ana");
        var fans = Stream.of("Bo", "Cy", "Di").map(network::person).toList();
        network.settle();
        try (var here = Device.at(network, ana, Service.NOTIFICATION, 0);
                var there = Device.at(network, ana, Service.NOTIFICATION, 1)) {
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
        List<Device> bos = new ArrayList<>(List.of(Device.at(network, bo, Service.CHAT, 0)));
        try (var watching = Device.at(network, bo, Service.NOTIFICATION, 1);
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
