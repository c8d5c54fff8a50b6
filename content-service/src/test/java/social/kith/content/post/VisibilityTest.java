package social.kith.content.post;

import static org.assertj.core.api.Assertions.assertThat;
import static social.kith.content.Posts.list;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import social.kith.content.Posts;
import social.kith.platform.testkit.TestUser;

/**
 * Whatever happened before, every surface shows everybody exactly what the rules say: by address, where {@link Policy}
 * decides in Java, and in lists, where it decides in SQL.
 */
@QuarkusTest
class VisibilityTest {
    private static final int ROUNDS = 3;
    private static final int STEPS = 40;

    @Test
    void everySurfaceAgreesWithTheRules() {
        long seed = Long.getLong("kith.seed", System.nanoTime());
        System.out.println("VisibilityTest: -Dkith.seed=" + seed);
        var world = new RandomWorld(new Random(seed));
        for (int round = 0; round < ROUNDS; round++) {
            for (int step = 0; step < STEPS; step++) world.step();
            for (TestUser viewer : world.there()) {
                String who = "-Dkith.seed=" + seed + ", round " + round + ", "
                        + viewer.card().firstName();
                byAddress(world, viewer, who);
                inLists(world, viewer, who);
            }
        }
        assertThat(world.posts()).as("-Dkith.seed=%d", seed).isNotEmpty();
    }

    private static void byAddress(RandomWorld world, TestUser viewer, String who) {
        for (var post : world.posts()) {
            assertThat(Posts.sees(viewer, post.id)).as("%s: %s", who, post).isEqualTo(world.sees(viewer, post));
            for (String part : List.of("comments", "reactions"))
                assertThat(viewer.asks()
                                .get("/api/v1/posts/" + post.id + "/" + part)
                                .statusCode())
                        .as("%s: %s of %s", who, part, post)
                        .isEqualTo(world.sees(viewer, post) ? 200 : 404);
        }
    }

    private static void inLists(RandomWorld world, TestUser viewer, String who) {
        assertThat(list(viewer, "/feed", 7))
                .as("%s: feed", who)
                .isEqualTo(world.listed(viewer, post -> world.isInFeed(viewer, post)));
        List<String> known = world.listed(viewer, post -> "public".equals(post.privacy));
        List<String> made = world.posts().stream().map(post -> post.id).toList();
        assertThat(list(viewer, "/discover", 100).stream().filter(made::contains))
                .as("%s: discover", who)
                .isEqualTo(known);
        for (TestUser author : world.users()) {
            String path = "/users/" + author.id() + "/posts";
            if (world.isGone(author) || world.areBlocked(author, viewer)) refused(404, viewer, path, who);
            else if (world.hidesList(author, viewer)) refused(403, viewer, path, who);
            else
                assertThat(list(viewer, path, 5))
                        .as("%s: posts of %s", who, author.card().firstName())
                        .isEqualTo(world.listed(viewer, post -> post.author.equals(author)));
        }
        for (var group : world.groups()) {
            String path = "/groups/" + group + "/posts";
            if (!world.isMember(viewer, group)) refused(403, viewer, path, who);
            else
                assertThat(list(viewer, path, 5))
                        .as("%s: %s", who, path)
                        .isEqualTo(world.listed(viewer, post -> group.equals(post.group)));
        }
    }

    private static void refused(int status, TestUser viewer, String path, String who) {
        assertThat(viewer.asks().get("/api/v1" + path).statusCode())
                .as("%s: %s", who, path)
                .isEqualTo(status);
    }
}
