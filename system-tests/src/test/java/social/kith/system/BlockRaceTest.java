package social.kith.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import social.kith.cluster.Service;

/**
 * Somebody is blocked while they write, again and again: from the answer to that on, nothing that they say, or do,
 * reaches whoever blocked them, at whichever instance; and both keep what was said before.
 */
@ExtendWith(Network.Extension.class)
class BlockRaceTest {
    private static final int ROUNDS = 15;
    private static final int ENOUGH = 10;

    @Test
    void whatIsSaidOnceTheBlockIsAnsweredIsRefusedAndReachesNobody(Network network) throws Exception {
        var blocker = network.person("Ana");
        var blocked = network.person("Bo");
        network.settle();
        String talk = blocker.talksTo(blocked);
        List<String> leaks = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            network.settle();
            try (var writer = blocked.opensChat();
                    var chatter = new Chatter(talk, "" + round)) {
                List<Device> devices = List.of(
                        Device.at(network, blocker, Service.CHAT, 0), Device.at(network, blocker, Service.CHAT, 1));
                chatter.by(writer).by(blocked);
                devices.forEach(one -> one.hears("message"));

                blocker.blocks(blocked);
                int firstAfter = chatter.started();
                // Typing says nothing of when it was; so it is a device that was silent until now.
                try (var typing = blocked.opensChat()) {
                    typing.socket().send(Map.of("type", "typing", "conversationId", talk));
                    assertThat(typing.hears("error").at("/problem/status").asInt())
                            .isEqualTo(403);
                }
                assertThat(blocker.writes(talk, "mine-" + round, "And now?").status())
                        .isEqualTo(403);
                chatter.awaitMore(ENOUGH);
                chatter.stop();
                for (Device device : devices) {
                    await().atMost(Device.PATIENCE)
                            .untilAsserted(() -> assertThat(lastPresence(device, blocked))
                                    .as("online to whoever blocks them")
                                    .isFalse());
                    device.socket().send(Map.of("type", "ping"));
                    device.hears("pong");
                    for (int number : chatter.heardBy(device))
                        if (number >= firstAfter)
                            leaks.add("In round %d message %d, when %d was the first after the block"
                                    .formatted(round, number, firstAfter));
                    for (JsonNode frame : device.socket().received())
                        if (frame.path("type").asText().equals("typing")) leaks.add("In round " + round + " " + frame);
                    device.close();
                }
            }
            String last = "/conversations/" + talk + "/messages?limit=100";
            assertThat(blocked.client().get(last).require(200).body())
                    .isEqualTo(blocker.client().get(last).require(200).body());
            blocker.unblocks(blocked);
        }
        assertThat(leaks).isEmpty();
    }

    private static boolean lastPresence(Device device, Person of) {
        List<Boolean> said = device.socket().received().stream()
                .filter(frame -> frame.path("type").asText().equals("presence"))
                .filter(frame -> frame.path("userId").asText().equals(of.id()))
                .map(frame -> frame.path("online").asBoolean())
                .toList();
        return said.isEmpty() || said.getLast();
    }
}
