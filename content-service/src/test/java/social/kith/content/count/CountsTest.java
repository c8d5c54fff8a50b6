package social.kith.content.count;

import static org.assertj.core.api.Assertions.assertThat;
import static social.kith.content.Comments.commented;
import static social.kith.content.Comments.commenting;
import static social.kith.content.Comments.deleting;
import static social.kith.content.Others.known;
import static social.kith.content.Posts.published;
import static social.kith.content.Reactions.reacting;
import static social.kith.content.Reactions.takingBack;
import static social.kith.people.testkit.SocialGraph.blocks;
import static social.kith.people.testkit.SocialGraph.unblocks;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import social.kith.content.comment.CommentErasure;
import social.kith.content.reaction.ReactionErasure;
import social.kith.platform.id.Id;
import social.kith.platform.testkit.TestUser;

/** Numbers are those of the lists, whoever looks. */
@QuarkusTest
class CountsTest {
    @Inject
    Counts counts;

    @Inject
    CommentErasure comments;

    @Inject
    ReactionErasure reactions;

    @Inject
    AgroalDataSource database;

    private TestUser ana;
    private TestUser bo;
    private TestUser cleo;
    private String post;

    @BeforeEach
    void meet() {
        ana = known(TestUser.named("Ana"));
        bo = known(TestUser.named("Bo"));
        cleo = known(TestUser.named("Cleo"));
        post = published(ana, "public");
    }

    @Test
    void whatNobodyHasSaidAnythingToHasNoNumbers() {
        assertThat(counts.of(bo.id(), List.of(Id.parse(post)))).isEmpty();
        assertThat(counts.of(bo.id(), List.of())).isEmpty();
    }

    @Test
    void manyPostsAreCountedAtOnceEachWithWhatTheViewerFelt() {
        String other = published(ana, "public");
        for (int i = 0; i < 3; i++) commented(bo, post);
        reacting(bo, post, "wow");
        reacting(cleo, post, "like");
        reacting(bo, other, "like");
        var met = counts.of(bo.id(), List.of(Id.parse(post), Id.parse(other), Id.next()));
        assertThat(met)
                .isEqualTo(Map.of(
                        Id.parse(post), new PostCounts(3, Map.of("like", 1L, "wow", 1L), "wow"),
                        Id.parse(other), new PostCounts(0, Map.of("like", 1L), "like")));
        assertThat(of(bo, post).reactions().keySet()).containsExactly("like", "wow");
        assertThat(of(cleo, other).mine()).isNull();
    }

    @Test
    void eachViewerCountsWhomTheyMeet() {
        for (TestUser user : List.of(ana, bo, cleo)) {
            commented(user, post);
            commented(user, post);
            reacting(user, post, "love");
        }
        deleting(bo, commented(bo, post));
        blocks(bo, cleo);
        assertThat(of(ana, post)).isEqualTo(new PostCounts(6, Map.of("love", 3L), "love"));
        for (TestUser viewer : List.of(bo, cleo))
            assertThat(of(viewer, post)).isEqualTo(new PostCounts(4, Map.of("love", 2L), "love"));
        unblocks(bo, cleo);
        assertThat(of(cleo, post)).isEqualTo(new PostCounts(6, Map.of("love", 3L), "love"));
    }

    /** More people in a block with the viewer than comments and reactions, as well as fewer. */
    @ParameterizedTest
    @ValueSource(ints = {1, 20})
    void numbersAreRightHoweverManyAreBlockedAndByWhomever(int others) {
        for (int i = 0; i < others; i++) {
            TestUser other = TestUser.named("Other");
            if (i % 2 == 0) blocks(other, bo);
            else blocks(bo, other);
        }
        blocks(cleo, bo);
        TestUser dev = known(TestUser.named("Dev"));
        blocks(bo, dev);
        for (int i = 0; i < 3; i++) commented(cleo, post);
        commented(dev, post);
        commented(ana, post);
        reacting(cleo, post, "sad");
        reacting(dev, post, "sad");
        reacting(bo, post, "sad");
        reacting(ana, post, "like");
        assertThat(of(ana, post)).isEqualTo(new PostCounts(5, Map.of("like", 1L, "sad", 3L), "like"));
        assertThat(of(bo, post)).isEqualTo(new PostCounts(1, Map.of("like", 1L, "sad", 1L), "sad"));
        takingBack(bo, post);
        assertThat(of(bo, post)).isEqualTo(new PostCounts(1, Map.of("like", 1L), null));
    }

    @Test
    void whoHasLeftIsTakenOffOnceOnly() {
        commented(bo, post);
        reacting(bo, post, "like");
        commented(cleo, post);
        blocks(ana, bo);
        QuarkusTransaction.requiringNew().run(() -> {
            comments.hideSome(bo.id(), true, 10);
            reactions.hideSome(bo.id(), true, 10);
        });
        assertThat(of(ana, post)).isEqualTo(new PostCounts(1, Map.of(), null));
        assertThat(of(cleo, post)).isEqualTo(new PostCounts(1, Map.of(), null));
    }

    @Test
    void whatManyDoAtOnceIsCountedToTheLast() throws Exception {
        List<TestUser> crowd = new ArrayList<>();
        for (int i = 0; i < 8; i++) crowd.add(TestUser.named("Crowd"));
        List<Callable<Integer>> requests = new ArrayList<>();
        for (TestUser user : crowd) {
            for (String emoji : List.of("like", "love", "like", "angry"))
                requests.add(() -> reacting(user, post, emoji).extract().statusCode());
            requests.add(() -> commenting(user, post).extract().statusCode());
            requests.add(() -> commenting(user, post).extract().statusCode());
            requests.add(() -> deleting(user, commented(user, post)).extract().statusCode());
        }
        try (var threads = Executors.newFixedThreadPool(16)) {
            for (var answer : threads.invokeAll(requests))
                assertThat(answer.get()).isIn(200, 201, 204);
        }
        PostCounts counted = of(ana, post);
        assertThat(counted.comments()).isEqualTo(16);
        assertThat(counted.reactions().values().stream()
                        .mapToLong(Long::longValue)
                        .sum())
                .isEqualTo(8);
        for (TestUser user : crowd) reacting(user, post, "wow").statusCode(200);
        assertThat(of(ana, post).reactions()).isEqualTo(Map.of("wow", 8L));
        for (TestUser user : crowd) takingBack(user, post).statusCode(204);
        assertThat(of(ana, post)).isEqualTo(new PostCounts(16, Map.of(), null));
    }

    @Test
    void theNumbersOfAnErasedPostGoWithIt() {
        commented(bo, post);
        Id id = Id.parse(post);
        QuarkusTransaction.requiringNew().run(() -> {
            comments.eraseOn(List.of(id), 10);
            counts.erase(id);
        });
        assertThat(counts.of(bo.id(), List.of(id))).isEmpty();
    }

    private PostCounts of(TestUser viewer, String post) {
        Id id = Id.parse(post);
        return counts.of(viewer.id(), List.of(id)).getOrDefault(id, PostCounts.NONE);
    }
}
