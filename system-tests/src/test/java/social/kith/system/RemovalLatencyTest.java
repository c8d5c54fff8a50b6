package social.kith.system;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Measures and prints how long it takes from the answer that a member is removed, or that a group is deleted, until the
 * other services show nothing of it any more. It fails when that never comes, never on time: machines differ.
 */
@ExtendWith(Network.Extension.class)
class RemovalLatencyTest {
    private static final int WARM_UP = 15;
    private static final int TIMES = 100;
    private static final Duration SOON = Duration.ofMillis(10);

    private Person creator;
    private Person member;

    /** A session of the member's that is told of nothing, so that no service waits for what it should have seen. */
    private Person observer;

    @BeforeEach
    void meet(Network network) {
        creator = network.person("Ana");
        member = network.person("Bo");
        network.settle();
        observer = network.anotherDeviceOf(member);
    }

    @Test
    void fromARemovalToItsEffects() {
        String group = creator.createsGroup("Wanderers");
        String post = creator.postsInGroup(group, "Members only");
        Map<String, Callable<Boolean>> met = Map.of(
                "post (content)", () -> observer.sees(post),
                "chat (chat)", () -> observer.isThere("/conversations/" + group + "/messages"),
                "told of (notification)", this::isToldOfAnEvent);
        for (var what : met.entrySet()) {
            List<Long> took = new ArrayList<>();
            for (int i = 0; i < WARM_UP + TIMES; i++) {
                joins(group);
                creator.createsEvent(group, "Up");
                await().pollInterval(SOON).until(what.getValue());
                creator.removes(group, member);
                took.add(Latencies.micros(() -> !what.getValue().call()));
            }
            Latencies.print("removal to no " + what.getKey(), took, WARM_UP);
        }
    }

    @Test
    void fromADeletionToItsEffects() {
        for (String what : List.of("post (content)", "chat (chat)", "told of (notification)")) {
            List<Long> took = new ArrayList<>();
            for (int i = 0; i < WARM_UP + TIMES; i++) {
                String group = creator.createsGroup("Wanderers");
                String post = creator.postsInGroup(group, "Members only");
                Callable<Boolean> met = switch (what) {
                    case "post (content)" -> () -> observer.sees(post);
                    case "chat (chat)" -> () -> observer.isThere("/conversations/" + group + "/messages");
                    default -> this::isToldOfAnEvent;
                };
                joins(group);
                creator.createsEvent(group, "Up");
                await().pollInterval(SOON).until(met);
                creator.deletesGroup(group);
                took.add(Latencies.micros(() -> !met.call()));
            }
            Latencies.print("deletion to no " + what, took, WARM_UP);
        }
    }

    private boolean isToldOfAnEvent() {
        return !observer.notifications("new_event").isEmpty();
    }

    private void joins(String group) {
        creator.invites(group, member);
        member.acceptsInvitationTo(group);
    }
}
