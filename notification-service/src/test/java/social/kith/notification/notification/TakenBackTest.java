package social.kith.notification.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static social.kith.notification.Scene.commentRemoved;
import static social.kith.notification.Scene.comments;
import static social.kith.notification.Scene.kindsOf;
import static social.kith.notification.Scene.mentions;
import static social.kith.notification.Scene.notificationsOf;
import static social.kith.notification.Scene.person;
import static social.kith.notification.Scene.reacts;
import static social.kith.notification.Scene.takesReactionBack;
import static social.kith.notification.Scene.unreadCount;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import social.kith.notification.Scene.Post;
import social.kith.platform.id.Id;
import social.kith.platform.testkit.TestUser;

/** What authors are told where what was done on their posts is taken back, done otherwise or done again. */
@QuarkusTest
class TakenBackTest {
    private TestUser ana;
    private TestUser bo;
    private TestUser cleo;
    private Post post;

    @BeforeEach
    void begin() {
        ana = person("Ana");
        bo = person("Bo");
        cleo = person("Cleo");
        post = Post.by(cleo);
    }

    @Test
    void aDeletedCommentTakesItsAuthorOutUnlessThereIsAnotherOfTheirs() {
        Id first = comments(ana, post);
        Id second = comments(ana, post);
        Id bos = comments(bo, post);
        commentRemoved(first, ana, post);
        notificationsOf(cleo).body("items.message", contains("Bo Test and Ana Test commented on your post."));
        commentRemoved(second, ana, post);
        notificationsOf(cleo).body("items.message", contains("Bo Test commented on your post."));
        commentRemoved(bos, bo, post);
        assertThat(kindsOf(cleo)).isEmpty();
        assertThat(unreadCount(cleo)).isZero();
    }

    @Test
    void afterTheLastOneIsTakenBackTheNextIsANewOne() {
        commentRemoved(comments(ana, post), ana, post);
        String before = notificationsOf(cleo).extract().asString();
        comments(bo, post);
        notificationsOf(cleo)
                .body("items.message", contains("Bo Test commented on your post."))
                .body("items[0].read", equalTo(false));
        assertThat(before).contains("\"items\":[]");
    }

    @Test
    void aReactionThatIsTakenBackTakesItsActorOut() {
        reacts(ana, post, "like");
        reacts(bo, post, "sad");
        takesReactionBack(bo, post);
        notificationsOf(cleo).body("items.message", contains("Ana Test reacted to your post."));
        takesReactionBack(ana, post);
        assertThat(kindsOf(cleo)).isEmpty();
    }

    @Test
    void toReactInAnotherWayTellsNothingAnew() {
        reacts(ana, post, "like");
        reacts(bo, post, "like");
        String before = notificationsOf(cleo).extract().asString();
        reacts(ana, post, "love");
        assertThat(notificationsOf(cleo).extract().asString()).isEqualTo(before);
        cleo.asks().post("/api/v1/notifications/read-all").then().statusCode(204);
        reacts(ana, post, "sad");
        assertThat(unreadCount(cleo)).isZero();
        assertThat(kindsOf(cleo)).hasSize(1);
    }

    @Test
    void toReactAgainIsNoNewsToWhoHasReadOfIt() {
        reacts(ana, post, "like");
        cleo.asks().post("/api/v1/notifications/read-all").then().statusCode(204);
        takesReactionBack(ana, post);
        assertThat(kindsOf(cleo)).isEmpty();
        reacts(ana, post, "like");
        notificationsOf(cleo)
                .body("items.message", contains("Ana Test reacted to your post."))
                .body("items[0].read", equalTo(true));
    }

    @Test
    void whoReactsAgainIsNamedWithThoseWhoDidMeanwhile() {
        reacts(ana, post, "like");
        takesReactionBack(ana, post);
        reacts(bo, post, "like");
        reacts(ana, post, "like");
        notificationsOf(cleo).body("items.message", contains("Ana Test and Bo Test reacted to your post."));
        reacts(person("Dev"), post, "like");
        notificationsOf(cleo).body("items.message", contains("Dev Test and 2 others reacted to your post."));
        assertThat(unreadCount(cleo)).isEqualTo(1);
        takesReactionBack(ana, post);
        notificationsOf(cleo).body("items.message", contains("Dev Test and Bo Test reacted to your post."));
    }

    @Test
    void aReactionThatIsTakenBackLeavesTheCommentAndTheMentions() {
        comments(ana, post);
        reacts(ana, post, "like");
        mentions(bo, post);
        takesReactionBack(ana, post);
        takesReactionBack(cleo, post);
        assertThat(kindsOf(cleo)).containsExactly("post_comment");
        assertThat(kindsOf(bo)).containsExactly("mention");
    }
}
