package social.kith.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import social.kith.cluster.Service;

/** A thousand people, each signed in for themselves, react to one post, as fast as they get through the gateway. */
@ExtendWith(Network.Extension.class)
class ReactionBurstTest {
    private static final int FANS = 1_000;
    private static final int AT_A_TIME = 16;

    @Test
    void aThousandReactionsAreOneNotificationAndAtMostOneFrameASecond(Network network) throws Exception {
        var star = network.person("Star");
        try (var threads = Executors.newFixedThreadPool(AT_A_TIME)) {
            long began = System.nanoTime();
            List<Person> fans = all(
                    threads,
                    IntStream.range(0, FANS)
                            .<Callable<Person>>mapToObj(n -> () -> network.person("Fan"))
                            .toList());
            network.settle();
            String post = star.posts("public", "Up the hill");
            network.settle();
            try (var here = Device.at(network, star, Service.NOTIFICATION, 0);
                    var there = Device.at(network, star, Service.NOTIFICATION, 1)) {
                long burst = System.nanoTime();
                all(
                        threads,
                        fans.stream()
                                .<Callable<JsonNode>>map(fan -> () -> fan.reacts(post, "like"))
                                .toList());
                List<Growth> told = Stream.of(here, there)
                        .map(device -> growth(device, burst))
                        .toList();
                System.err.printf(
                        "%,d people after %.1f s, told of them all after %.1f s more%n",
                        FANS, (burst - began) / 1e9, told.getFirst().seconds());
                String only = requireThatThereIsOne(star, post);
                for (Growth growth : told) growth.requireThatItKeptItsPace(only);
                fans.getFirst().comments(post, "So many");
                for (Device device : List.of(here, there)) requireThatNothingFollowed(device);
            }
        }
    }

    /** What a device is told until it has heard of everybody, and how long that takes. */
    private static Growth growth(Device device, long began) {
        List<JsonNode> told = new ArrayList<>();
        do told.add(device.hears("notification").path("notification"));
        while (told.getLast().path("actorCount").asInt() < FANS);
        return new Growth(told, (System.nanoTime() - began) / 1e9);
    }

    private record Growth(List<JsonNode> told, double seconds) {
        void requireThatItKeptItsPace(String only) {
            System.err.printf("%d frames in %.1f s%n", told.size(), seconds);
            assertThat(told)
                    .allSatisfy(one -> assertThat(one.path("id").asText()).isEqualTo(only))
                    // The first at once; since then at least as many seconds have passed as frames have come.
                    .hasSizeLessThanOrEqualTo((int) seconds + 1);
            assertThat(told.stream().map(one -> one.path("actorCount").asInt()))
                    .isSorted()
                    .doesNotHaveDuplicates()
                    .endsWith(FANS);
        }
    }

    /** The next frame is of what happened next. */
    private static void requireThatNothingFollowed(Device device) {
        assertThat(device.socket()
                        .next(Device.PATIENCE)
                        .at("/notification/kind")
                        .asText())
                .isEqualTo("post_comment");
    }

    private static String requireThatThereIsOne(Person star, String post) {
        List<JsonNode> listed = star.notifications("post_reaction");
        assertThat(listed).hasSize(1);
        JsonNode only = listed.getFirst();
        assertThat(only.path("actorCount").asInt()).isEqualTo(FANS);
        assertThat(only.at("/subject/id").asText()).isEqualTo(post);
        assertThat(star.readsPost(post).at("/reactionCounts/like").asInt()).isEqualTo(FANS);
        return only.path("id").asText();
    }

    private static <T> List<T> all(ExecutorService threads, List<Callable<T>> tasks) throws Exception {
        List<T> done = new ArrayList<>();
        for (Future<T> task : threads.invokeAll(tasks)) done.add(task.get());
        return done;
    }
}
