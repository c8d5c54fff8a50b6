package social.kith.system;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Measures and prints how long it takes until a commit has its effect in another service, from the
 * answer on that confirms it. It fails when there is
 * no effect, never on time: machines differ.
 */
@ExtendWith(Network.Extension.class)
class LatencyTest {
    private static final int WARM_UP = 30;
    private static final int TIMES = 150;

    @Test
    void fromCommitToEffect(Network network) {
        var author = network.person("Ana");
        var reader = network.person("Bo");
        // A session of its own: what it sees, it sees without waiting for what the other session was told.
        var observer = network.anotherDeviceOf(reader);
        network.settle();
        String post = author.posts("almost_private", "for followers");
        List<Long> granted = new ArrayList<>();
        List<Long> revoked = new ArrayList<>();
        for (int i = 0; i < WARM_UP + TIMES; i++) {
            reader.follows(author);
            granted.add(micros(() -> observer.sees(post)));
            reader.unfollows(author);
            revoked.add(micros(() -> !observer.sees(post)));
        }
        print("follow to post seen", granted);
        print("unfollow to post gone", revoked);
    }

    @Test
    void fromAChangeOfPrivacyToItsEffect(Network network) {
        var author = network.person("Ana");
        var reader = network.person("Bo");
        network.settle();
        String post = author.posts("public", "for all, now and then");
        List<Long> granted = new ArrayList<>();
        List<Long> revoked = new ArrayList<>();
        for (int i = 0; i < WARM_UP + TIMES; i++) {
            author.changesPost(post, Map.of("privacy", "private"));
            revoked.add(micros(() -> !reader.sees(post)));
            author.changesPost(post, Map.of("privacy", "public"));
            granted.add(micros(() -> reader.sees(post)));
        }
        print("private to post gone", revoked);
        print("public to post seen", granted);
    }

    @Test
    void fromABlockAndItsEndToTheirEffects(Network network) {
        var author = network.person("Ana");
        var reader = network.person("Bo");
        network.settle();
        String post = author.posts("public", "for all but the blocked");
        String conversation = reader.talksTo(author);
        for (var effect : Map.<String, Callable<Boolean>>of(
                        "post seen", () -> reader.sees(post), "may write", () -> reader.canSendTo(conversation))
                .entrySet()) {
            List<Long> revoked = new ArrayList<>();
            List<Long> granted = new ArrayList<>();
            for (int i = 0; i < WARM_UP + TIMES; i++) {
                author.blocks(reader);
                revoked.add(micros(() -> !effect.getValue().call()));
                author.unblocks(reader);
                granted.add(micros(effect.getValue()));
            }
            print("block to not " + effect.getKey(), revoked);
            print("unblock to " + effect.getKey(), granted);
        }
    }

    @Test
    void fromFollowToWriting(Network network) {
        var owner = network.reserved("Cleo");
        var other = network.reserved("Dev");
        network.settle();
        owner.follows(other);
        other.acceptsFollowRequestOf(owner);
        network.settle();
        String conversation = owner.talksTo(other);
        owner.unfollows(other);
        List<Long> granted = new ArrayList<>();
        List<Long> revoked = new ArrayList<>();
        var observer = network.anotherDeviceOf(owner);
        for (int i = 0; i < WARM_UP + TIMES; i++) {
            owner.follows(other);
            other.acceptsFollowRequestOf(owner);
            granted.add(micros(() -> observer.canSendTo(conversation)));
            owner.unfollows(other);
            revoked.add(micros(() -> !observer.canSendTo(conversation)));
        }
        print("accepted to may write", granted);
        print("unfollow to not may write", revoked);
    }

    @Test
    void fromMessageToReceipt(Network network) {
        var ana = network.person("Ana");
        var bo = network.person("Bo");
        network.settle();
        String conversation = ana.talksTo(bo);
        List<Long> received = new ArrayList<>();
        try (var phone = ana.opensChat();
                var other = bo.opensChat()) {
            for (int i = 0; i < WARM_UP + TIMES; i++) {
                long began = System.nanoTime();
                phone.sends(conversation, "m" + i, "Message " + i);
                other.hears("message");
                received.add((System.nanoTime() - began) / 1000);
            }
        }
        print("message sent to received", received);
    }

    private static long micros(Callable<Boolean> effect) {
        long began = System.nanoTime();
        await().pollInSameThread()
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofNanos(1))
                .until(effect);
        return (System.nanoTime() - began) / 1000;
    }

    private static void print(String what, List<Long> micros) {
        List<Long> warm = new ArrayList<>(micros.subList(WARM_UP, micros.size()));
        Collections.sort(warm);
        System.err.printf(
                "LATENCY %-28s p50 %6.1f ms   p99 %6.1f ms   (%d times)%n",
                what, warm.get(warm.size() / 2) / 1000.0, warm.get((int) (warm.size() * 0.99)) / 1000.0, warm.size());
    }
}
