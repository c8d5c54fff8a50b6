package social.kith.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import social.kith.cluster.Service;

/**
 * Somebody is removed from a group, or leaves it, or it is deleted, in the middle of a conversation, again and again: from
 * the answer to that on, nothing that happens there reaches any device of theirs, at whichever instance, and nothing of it
 * is read.
 */
@ExtendWith(Network.Extension.class)
class RemovalRaceTest {
    private static final int ROUNDS = 20;
    private static final int DELETIONS = 8;
    private static final int ENOUGH = 10;
    private static final Set<String> OF_THE_GROUP = Set.of("message", "message_changed", "typing", "read");

    @Test
    void whatHappensOnceTheRemovalIsAnsweredReachesNoDeviceOfTheRemoved(Network network) throws Exception {
        var owner = network.person("Ana");
        var removed = network.person("Bo");
        var writing = network.person("Cleo");
        // Says nothing until the removal is answered, so whatever is heard of them is heard too late.
        var late = network.person("Dev");
        network.settle();
        String group = owner.createsGroup("Friends");
        joins(owner, group, writing);
        joins(owner, group, late);
        var elsewhere = network.anotherDeviceOf(removed);

        List<String> leaks = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            joins(owner, group, removed);
            network.settle();
            String before = late.writes(group, "before-" + round, "I was here")
                    .require(201)
                    .id();
            try (var lates = late.opensChat();
                    var writer = writing.opensChat();
                    var chatter = new Chatter(group, "" + round)) {
                List<Device> devices = List.of(
                        Device.at(network, removed, Service.CHAT, 0),
                        Device.at(network, removed, Service.CHAT, 1),
                        elsewhere.opensChat());
                chatter.by(writer).by(writing);
                devices.forEach(one -> one.hears("message"));

                if (round % 2 == 0) owner.removes(group, removed);
                else removed.leaves(group);
                int firstAfter = chatter.started();
                does(late, lates, group, round, before);
                for (Device device : devices) asksForIt(device, group);
                for (Person session : List.of(removed, elsewhere))
                    if (session.isThere("/conversations/" + group + "/messages?after=0"))
                        leaks.add("In round %d the history".formatted(round));
                chatter.awaitMore(ENOUGH);
                chatter.stop();
                for (Device device : devices) {
                    device.socket().send(Map.of("type", "ping"));
                    device.hears("pong");
                    List<Integer> heard = chatter.heardBy(device);
                    assertThat(heard).as("before the removal").isNotEmpty();
                    for (int number : heard)
                        if (number >= firstAfter)
                            leaks.add("In round %d message %d, when %d was the first after the removal"
                                    .formatted(round, number, firstAfter));
                    for (JsonNode frame : device.socket().received())
                        if (isOf(late, frame, round)) leaks.add("In round %d %s".formatted(round, frame));
                    device.close();
                }
            }
        }
        assertThat(leaks).isEmpty();
    }

    @Test
    void nothingIsSaidInAGroupOnceItsDeletionIsAnswered(Network network) throws Exception {
        var owner = network.person("Ana");
        var member = network.person("Bo");
        network.settle();
        List<String> leaks = new ArrayList<>();
        for (int round = 0; round < DELETIONS; round++) {
            String group = owner.createsGroup("Friends");
            joins(owner, group, member);
            network.settle();
            try (var writer = owner.opensChat();
                    var here = Device.at(network, member, Service.CHAT, 0);
                    var there = Device.at(network, member, Service.CHAT, 1);
                    var chatter = new Chatter(group, "" + round)) {
                chatter.by(writer).by(member);
                for (var device : List.of(here, there)) device.hears("message");
                owner.deletesGroup(group);
                int firstAfter = chatter.started();
                for (Person one : List.of(owner, member))
                    if (one.isThere("/conversations/" + group + "/messages"))
                        leaks.add("In round %d the history".formatted(round));
                chatter.awaitMore(ENOUGH);
                chatter.stop();
                for (var device : List.of(here, there, writer)) {
                    device.socket().send(Map.of("type", "ping"));
                    device.hears("pong");
                    for (int number : chatter.heardBy(device))
                        if (number >= firstAfter)
                            leaks.add("In round %d message %d, when %d was the first after the deletion"
                                    .formatted(round, number, firstAfter));
                }
            }
        }
        assertThat(leaks).isEmpty();
    }

    private static void joins(Person inviting, String group, Person joining) {
        inviting.invites(group, joining);
        joining.acceptsInvitationTo(group);
    }

    /** All that somebody can do in a chat. */
    private static void does(Person person, Device device, String group, int round, String message) {
        device.socket().send(Map.of("type", "typing", "conversationId", group));
        device.sends(group, "after-" + round, "Is Bo gone?");
        int seq = device.hears("ack").at("/message/seq").asInt();
        device.socket().send(Map.of("type", "read", "conversationId", group, "seq", seq));
        String path = "/conversations/" + group + "/messages/" + message;
        person.client()
                .patch(path, Map.of("content", "I was here in round " + round))
                .require(200);
        person.client().delete(path).require(204);
    }

    /** Which is answered with nothing but that it is not there. */
    private static void asksForIt(Device device, String group) {
        device.socket().send(Map.of("type", "resume", "positions", Map.of(group, 0)));
        assertThat(device.hears("error").at("/problem/status").asInt()).isEqualTo(404);
        device.sends(group, "let me in", "Hello?");
        assertThat(device.hears("error").at("/problem/status").asInt()).isEqualTo(404);
        device.socket().send(Map.of("type", "typing", "conversationId", group));
        assertThat(device.hears("error").at("/problem/status").asInt()).isEqualTo(404);
    }

    private static boolean isOf(Person person, JsonNode frame, int round) {
        if (!OF_THE_GROUP.contains(frame.path("type").asText())) return false;
        if (frame.at("/message/clientMessageId").asText().equals("before-" + round))
            return frame.path("type").asText().equals("message_changed");
        return List.of("/message/sender/id", "/user/id", "/userId").stream()
                .anyMatch(id -> frame.at(id).asText().equals(person.id()));
    }
}
