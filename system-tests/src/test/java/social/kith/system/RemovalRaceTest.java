package social.kith.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Somebody is removed from a group in the middle of a conversation, again and again. */
@ExtendWith(Network.Extension.class)
class RemovalRaceTest {
    private static final int ROUNDS = 25;
    private static final int DEVICES = 3;
    private static final int ENOUGH = 10;

    @Test
    void whatIsSentOnceTheRemovalIsAnsweredReachesNoDeviceOfTheRemoved(Network network) throws Exception {
        var owner = network.person("Ana");
        var removed = network.person("Bo");
        List<Person> others = List.of(network.person("Cleo"), network.person("Dev"));
        network.settle();
        String group = owner.createsGroup("Friends");
        joins(owner, group, others.get(0));
        joins(owner, group, others.get(1));
        List<Person> sessions = new ArrayList<>(List.of(removed));
        while (sessions.size() < DEVICES) sessions.add(network.anotherDeviceOf(removed));

        List<String> leaks = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            joins(owner, group, removed);
            network.settle();
            List<Device> devices = sessions.stream().map(Person::opensChat).toList();
            var started = new AtomicInteger();
            int firstAfter = removedWhileOthersWrite(owner, removed, others, group, round, started, devices);
            for (Device device : devices) {
                device.socket().send(Map.of("type", "ping"));
                device.hears("pong");
                List<Integer> heard = heard(device, round);
                assertThat(heard).as("before the removal").isNotEmpty();
                for (int number : heard)
                    if (number >= firstAfter)
                        leaks.add("In round %d message %d, when %d was the first after the removal"
                                .formatted(round, number, firstAfter));
                device.close();
            }
        }
        assertThat(leaks).isEmpty();
    }

    private static void joins(Person inviting, String group, Person joining) {
        inviting.invites(group, joining);
        joining.acceptsInvitationTo(group);
    }

    /** @return the number of the first message whose sending began after the removal was answered */
    private static int removedWhileOthersWrite(
            Person owner,
            Person removed,
            List<Person> others,
            String group,
            int round,
            AtomicInteger started,
            List<Device> devices)
            throws Exception {
        var goesOn = new AtomicBoolean(true);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
                Device device = others.getFirst().opensChat()) {
            Runnable bySocket = () -> {
                String id = round + "-" + started.getAndIncrement();
                device.sends(group, id, "Said at " + id);
                device.hears("ack");
            };
            Runnable byRequest = () -> {
                String id = round + "-" + started.getAndIncrement();
                others.getLast().writes(group, id, "Said at " + id).require(201);
            };
            List<Future<?>> writers = List.<Future<?>>of(
                    threads.submit(() -> repeats(bySocket, goesOn)), threads.submit(() -> repeats(byRequest, goesOn)));
            try {
                devices.forEach(one -> one.hears("message"));
                owner.client()
                        .delete("/groups/" + group + "/members/" + removed.id())
                        .require(204);
                int firstAfter = started.get();
                await().atMost(Device.PATIENCE).until(() -> started.get() >= firstAfter + ENOUGH);
                return firstAfter;
            } finally {
                goesOn.set(false);
                for (Future<?> writer : writers) writer.get();
            }
        }
    }

    private static void repeats(Runnable writing, AtomicBoolean goesOn) {
        while (goesOn.get()) writing.run();
    }

    private static List<Integer> heard(Device device, int round) {
        return device.socket().received().stream()
                .filter(frame -> frame.path("type").asText().equals("message"))
                .map(frame -> frame.at("/message/clientMessageId").asText())
                .filter(id -> id.startsWith(round + "-"))
                .map(id -> Integer.parseInt(id.substring(id.indexOf('-') + 1)))
                .toList();
    }
}
