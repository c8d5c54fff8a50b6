package social.kith.system;

import static social.kith.system.Latencies.ALL_ROUNDS;
import static social.kith.system.Latencies.WARM_UP;
import static social.kith.system.Latencies.micros;
import static social.kith.system.Latencies.print;

import java.util.ArrayList;
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
        for (int i = 0; i < ALL_ROUNDS; i++) {
            reader.follows(author);
            granted.add(micros(() -> observer.sees(post)));
            reader.unfollows(author);
            revoked.add(micros(() -> !observer.sees(post)));
        }
        print("follow to post seen", granted, WARM_UP);
        print("unfollow to post gone", revoked, WARM_UP);
    }

    @Test
    void fromAChangeOfPrivacyToItsEffect(Network network) {
        var author = network.person("Ana");
        var reader = network.person("Bo");
        network.settle();
        String post = author.posts("public", "for all, now and then");
        List<Long> granted = new ArrayList<>();
        List<Long> revoked = new ArrayList<>();
        for (int i = 0; i < ALL_ROUNDS; i++) {
            author.changesPost(post, Map.of("privacy", "private"));
            revoked.add(micros(() -> !reader.sees(post)));
            author.changesPost(post, Map.of("privacy", "public"));
            granted.add(micros(() -> reader.sees(post)));
        }
        print("private to post gone", revoked, WARM_UP);
        print("public to post seen", granted, WARM_UP);
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
            for (int i = 0; i < ALL_ROUNDS; i++) {
                author.blocks(reader);
                revoked.add(micros(() -> !effect.getValue().call()));
                author.unblocks(reader);
                granted.add(micros(effect.getValue()));
            }
            print("block to not " + effect.getKey(), revoked, WARM_UP);
            print("unblock to " + effect.getKey(), granted, WARM_UP);
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
        for (int i = 0; i < ALL_ROUNDS; i++) {
            owner.follows(other);
            other.acceptsFollowRequestOf(owner);
            granted.add(micros(() -> observer.canSendTo(conversation)));
            owner.unfollows(other);
            revoked.add(micros(() -> !observer.canSendTo(conversation)));
        }
        print("accepted to may write", granted, WARM_UP);
        print("unfollow to not may write", revoked, WARM_UP);
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
            for (int i = 0; i < ALL_ROUNDS; i++) {
                long began = System.nanoTime();
                phone.sends(conversation, "m" + i, "Message " + i);
                other.hears("message");
                received.add((System.nanoTime() - began) / 1000);
            }
        }
        print("message sent to received", received, WARM_UP);
    }
}
