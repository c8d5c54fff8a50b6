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
 * Measures and prints how long it takes until the other services show nothing any more to a member who is removed, or of a
 * group that is deleted: from before that is asked for, and from the answer to it. It fails when that never comes, never on time: machines differ.
 */
@ExtendWith(Network.Extension.class)
class RemovalLatencyTest {
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
            List<Took> took = new ArrayList<>();
            for (int i = 0; i < Latencies.ALL_ROUNDS; i++) {
                joins(group);
                creator.createsEvent(group, "Up");
                await().pollInterval(SOON).until(what.getValue());
                took.add(Took.until(
                        () -> creator.removes(group, member),
                        () -> !what.getValue().call()));
            }
            print("removal", what.getKey(), took);
        }
    }

    @Test
    void fromADeletionToItsEffects() {
        for (String what : List.of("post (content)", "chat (chat)", "told of (notification)")) {
            List<Took> took = new ArrayList<>();
            for (int i = 0; i < Latencies.ALL_ROUNDS; i++) {
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
                took.add(Took.until(() -> creator.deletesGroup(group), () -> !met.call()));
            }
            print("deletion", what, took);
        }
    }

    /** In microseconds, since before it was asked for and since it was answered. */
    private record Took(long all, long sinceAnswer) {
        static Took until(Runnable asking, Callable<Boolean> effect) {
            long asked = System.nanoTime();
            asking.run();
            long sinceAnswer = Latencies.micros(effect);
            return new Took((System.nanoTime() - asked) / 1000, sinceAnswer);
        }
    }

    private static void print(String cause, String what, List<Took> took) {
        Latencies.print(
                cause + " asked, no " + what, took.stream().map(Took::all).toList(), Latencies.WARM_UP);
        Latencies.print(
                cause + " answered, no " + what,
                took.stream().map(Took::sinceAnswer).toList(),
                Latencies.WARM_UP);
    }

    private boolean isToldOfAnEvent() {
        return !observer.notifications("new_event").isEmpty();
    }

    private void joins(String group) {
        creator.invites(group, member);
        member.acceptsInvitationTo(group);
    }
}
