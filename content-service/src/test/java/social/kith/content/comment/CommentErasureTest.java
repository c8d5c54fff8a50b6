package social.kith.content.comment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static social.kith.content.Comments.commented;
import static social.kith.content.Comments.commenting;
import static social.kith.content.Comments.deleting;
import static social.kith.content.Comments.under;
import static social.kith.content.Database.image;
import static social.kith.content.Database.isClaimed;
import static social.kith.content.Database.number;
import static social.kith.content.Others.known;
import static social.kith.content.Posts.list;
import static social.kith.content.Posts.published;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import social.kith.platform.id.Id;
import social.kith.platform.testkit.TestUser;

/** What is taken out of sight, brought back, given to its author, and erased. */
@QuarkusTest
class CommentErasureTest {
    @Inject
    CommentErasure erasure;

    private TestUser ana;
    private TestUser bo;
    private String post;

    @BeforeEach
    void meet() {
        ana = known(TestUser.named("Ana"));
        bo = known(TestUser.named("Bo"));
        post = published(ana, "public");
    }

    @Test
    void whatSomebodySaidIsHiddenASliceAtATimeAndCountsNoMoreUntilItIsShownAgain() {
        for (int i = 0; i < 5; i++) commented(bo, post);
        commented(ana, post);
        deleting(bo, commented(bo, post)).statusCode(204);
        assertThat(counted(post)).isEqualTo(6);
        assertThat(slices(() -> erasure.hideSome(bo.id(), true, 4))).containsExactly(4, 2, 0);
        assertThat(counted(post)).isEqualTo(1);
        assertThat(slices(() -> erasure.hideSome(bo.id(), true, 4))).containsExactly(0);
        assertThat(slices(() -> erasure.hideSome(bo.id(), false, 4))).containsExactly(4, 2, 0);
        assertThat(slices(() -> erasure.hideSome(bo.id(), false, 4))).containsExactly(0);
        assertThat(counted(post)).isEqualTo(6);
    }

    @Test
    void whoIsErasedLeavesNothingAndTheirImagesAreGivenBack() {
        String image = image(bo);
        commenting(bo, post, Map.of("mediaIds", List.of(image))).statusCode(201);
        commented(bo, post);
        deleting(bo, commented(bo, post)).statusCode(204);
        String stays = commented(ana, post);
        slices(() -> erasure.hideSome(bo.id(), true, 1));
        assertThat(slices(() -> erasure.eraseSome(bo.id(), 2))).containsExactly(2, 1, 0);
        assertThat(number("select count(*) from comments where author_id = ?", bo.id()))
                .isZero();
        assertThat(isClaimed(image)).isFalse();
        assertThat(number("select count(*) from comment_media where media_id = ?", Id.parse(image)))
                .isZero();
        assertThat(list(ana, under(post), 20)).containsExactly(stays);
        assertThat(counted(post)).isEqualTo(1);
    }

    @Test
    void whatWasSaidToAPostGoesWithIt() {
        String other = published(ana, "public");
        String stays = commented(bo, other);
        for (int i = 0; i < 3; i++) commented(bo, post);
        deleting(bo, commented(bo, post)).statusCode(204);
        List<Id> posts = List.of(Id.parse(post), Id.next());
        assertThat(slices(() -> erasure.eraseOn(posts, 3))).containsExactly(3, 1, 0);
        assertThat(number("select count(*) from comments where post_id = ?", Id.parse(post)))
                .isZero();
        assertThat(counted(post)).isZero();
        assertThat(list(ana, under(other), 20)).containsExactly(stays);
        assertThat(slices(() -> erasure.eraseOn(List.of(), 3))).containsExactly(0);
    }

    @Test
    void whatWasDeletedLongAgoIsErasedWithItsImages() {
        String image = image(bo);
        String deleted = commenting(bo, post, Map.of("mediaIds", List.of(image)))
                .extract()
                .path("id");
        String stays = commented(bo, post);
        Instant before = Instant.now();
        deleting(bo, deleted).statusCode(204);
        slices(() -> erasure.eraseDeleted(before, 1));
        assertThat(isClaimed(image)).isTrue();
        slices(() -> erasure.eraseDeleted(Instant.now().plusSeconds(1), 1));
        assertThat(number("select count(*) from comments where id = ?", Id.parse(deleted)))
                .isZero();
        assertThat(isClaimed(image)).isFalse();
        assertThat(list(ana, under(post), 20)).containsExactly(stays);
        assertThat(counted(post)).isEqualTo(1);
    }

    @Test
    void onesDataAreAllOfOnesOwnThatAreThereWhateverIsHidden() {
        String image = image(bo);
        String first = commenting(bo, post, Map.of("content", "One", "mediaIds", List.of(image)))
                .extract()
                .path("id");
        deleting(bo, commented(bo, post)).statusCode(204);
        slices(() -> erasure.hideSome(bo.id(), true, 10));
        String second = commented(bo, published(ana, "public"));
        commented(ana, post);
        bo.asks()
                .get("/internal/personal-data")
                .then()
                .statusCode(200)
                .body("comments.id", contains(first, second))
                .body("comments[0].content", equalTo("One"), "comments[0].postId", equalTo(post))
                .body("comments[0].mediaIds", contains(image), "comments[1].mediaIds", empty());
    }

    /** How much each slice did, to the one that did nothing. */
    private static List<Integer> slices(IntSupplier slice) {
        List<Integer> done = new ArrayList<>();
        do done.add(QuarkusTransaction.requiringNew().call(slice::getAsInt));
        while (done.getLast() > 0);
        return done;
    }

    private static long counted(String post) {
        return number("select sum(comments) from post_counts where post_id = ?", Id.parse(post));
    }
}
