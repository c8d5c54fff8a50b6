package social.kith.content.reaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static social.kith.content.Database.number;
import static social.kith.content.Others.known;
import static social.kith.content.Posts.published;
import static social.kith.content.Reactions.reacting;
import static social.kith.content.Reactions.reactionsTo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import social.kith.platform.id.Id;
import social.kith.platform.testkit.TestUser;

/** What is taken out of sight, brought back, given to whose it is, and erased. */
@QuarkusTest
class ReactionErasureTest {
    @Inject
    ReactionErasure erasure;

    private TestUser ana;
    private TestUser bo;
    private final List<String> posts = new ArrayList<>();

    @BeforeEach
    void react() {
        ana = known(TestUser.named("Ana"));
        bo = known(TestUser.named("Bo"));
        for (String emoji : List.of("like", "love", "angry")) {
            String post = published(ana, "public");
            posts.add(post);
            reacting(bo, post, emoji).statusCode(200);
            reacting(ana, post, emoji).statusCode(200);
        }
    }

    @Test
    void whatSomebodyFeltIsHiddenASliceAtATimeAndCountsNoMoreUntilItIsShownAgain() {
        assertThat(slices(() -> erasure.hideSome(bo.id(), true, 2))).containsExactly(2, 1, 0);
        assertThat(slices(() -> erasure.hideSome(bo.id(), true, 2))).containsExactly(0);
        assertThat(counted()).containsExactly(1L, 1L, 1L);
        assertThat(slices(() -> erasure.hideSome(bo.id(), false, 2))).containsExactly(2, 1, 0);
        assertThat(counted()).containsExactly(2L, 2L, 2L);
    }

    @Test
    void whoIsErasedLeavesNothingHiddenOrNot() {
        QuarkusTransaction.requiringNew().run(() -> erasure.hideSome(bo.id(), true, 1));
        assertThat(slices(() -> erasure.eraseSome(bo.id(), 2))).containsExactly(2, 1, 0);
        assertThat(number("select count(*) from reactions where user_id = ?", bo.id()))
                .isZero();
        assertThat(counted()).containsExactly(1L, 1L, 1L);
    }

    @Test
    void whatWasFeltAboutAPostGoesWithIt() {
        List<Id> gone = List.of(Id.parse(posts.get(0)), Id.parse(posts.get(2)));
        assertThat(slices(() -> erasure.eraseOn(gone, 3))).containsExactly(3, 1, 0);
        assertThat(counted()).containsExactly(0L, 2L, 0L);
        reactionsTo(bo, posts.get(1), "").body("items.user.firstName", contains("Ana", "Bo"));
        assertThat(slices(() -> erasure.eraseOn(List.of(), 3))).containsExactly(0);
    }

    @Test
    void onesDataAreAllOfOnesOwnWhateverIsHidden() {
        QuarkusTransaction.requiringNew().run(() -> erasure.hideSome(bo.id(), true, 2));
        bo.asks()
                .get("/internal/personal-data")
                .then()
                .statusCode(200)
                .body("reactions.postId", contains(posts.toArray()))
                .body("reactions.emoji", contains("like", "love", "angry"));
    }

    private List<Long> counted() {
        return posts.stream()
                .map(post -> number(
                        "select likes + loves + laughs + wows + sads + angries from post_counts where post_id = ?",
                        Id.parse(post)))
                .toList();
    }

    /** How much each slice did, to the one that did nothing. */
    private static List<Integer> slices(IntSupplier slice) {
        List<Integer> done = new ArrayList<>();
        do done.add(QuarkusTransaction.requiringNew().call(slice::getAsInt));
        while (done.getLast() > 0);
        return done;
    }
}
