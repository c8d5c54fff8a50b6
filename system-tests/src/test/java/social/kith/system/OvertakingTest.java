package social.kith.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Nobody overtakes themselves: what an answer confirmed, the next request sees, in every service. */
@ExtendWith(Network.Extension.class)
class OvertakingTest {
    private static final int TIMES = 100;
    private static final int SIDE_BY_SIDE = 2;

    @Test
    void aClientInAHurryNeverMeetsItsOwnWriteMissing(Network network) throws Exception {
        var host = network.person("Host");
        network.settle();
        String group = host.createsGroup("Everybody");
        String almostPrivate = host.posts("almost_private", "for followers");
        network.settle();
        try (var threads = Executors.newFixedThreadPool(SIDE_BY_SIDE)) {
            var hurries = IntStream.range(0, TIMES)
                    .mapToObj(i -> threads.submit(() -> hurry(network, host, group, almostPrivate)))
                    .toList();
            for (var hurry : hurries) rethrow(hurry);
        }
    }

    private static void rethrow(Future<?> hurry) throws InterruptedException {
        try {
            Object unused = hurry.get();
        } catch (ExecutionException failed) {
            throw new AssertionError(failed.getCause());
        }
    }

    private static boolean hurry(Network network, Person host, String group, String almostPrivate) {
        var newcomer = network.person("New");

        newcomer.follows(host);
        assertThat(newcomer.sees(almostPrivate)).as("follow, then read").isTrue();

        String own = newcomer.createsGroup("My own");
        String post = newcomer.postsInGroup(own, "First");
        assertThat(newcomer.sees(post)).as("create a group, then post in it").isTrue();
        newcomer.writes(own, "1", "Hello").require(201);
        assertThat(newcomer.reads(own)).as("create a group, then chat in it").hasSize(1);

        inviteOnceKnown(host, group, newcomer);
        newcomer.acceptsInvitationTo(group);
        newcomer.postsInGroup(group, "I am here");
        newcomer.writes(group, newcomer.id(), "So am I").require(201);

        String conversation = newcomer.talksTo(host);
        newcomer.writes(conversation, "1", "Thanks").require(201);
        newcomer.unfollows(host);
        assertThat(newcomer.sees(almostPrivate)).as("unfollow, then read").isFalse();
        return true;
    }

    /** The host has heard nothing of the newcomer, so this is not the host overtaking themselves. */
    private static void inviteOnceKnown(Person host, String group, Person newcomer) {
        await().until(() -> host.client()
                .post("/groups/" + group + "/invitations", Map.of("userIds", List.of(newcomer.id())))
                .require(200)
                .body()
                .at("/items/0/result")
                .asText()
                .equals("invited"));
    }
}
