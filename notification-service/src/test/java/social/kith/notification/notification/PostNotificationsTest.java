package social.kith.notification.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static social.kith.notification.Scene.comments;
import static social.kith.notification.Scene.group;
import static social.kith.notification.Scene.joined;
import static social.kith.notification.Scene.kindsOf;
import static social.kith.notification.Scene.mentions;
import static social.kith.notification.Scene.notificationsOf;
import static social.kith.notification.Scene.person;
import static social.kith.notification.Scene.postRemoved;
import static social.kith.notification.Scene.reacts;
import static social.kith.notification.Scene.unreadCount;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import social.kith.notification.Scene.Post;
import social.kith.people.testkit.Identity;
import social.kith.platform.id.Id;
import social.kith.platform.testkit.TestUser;

/** What the author of a post is told of it. */
@QuarkusTest
class PostNotificationsTest {
    @Inject
    AgroalDataSource database;

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
    void aCommentIsToldToThePostsAuthorAndToNobodyElse() {
        comments(ana, post);
        notificationsOf(cleo)
                .body("items", hasSize(1))
                .body("items[0].kind", equalTo("post_comment"))
                .body("items[0].message", equalTo("Ana Test commented on your post."))
                .body("items[0].actors.id", contains(ana.id().toString()))
                .body("items[0].actorCount", equalTo(1))
                .body("items[0].subject.type", equalTo("post"))
                .body("items[0].subject.id", equalTo(post.id().toString()))
                .body("items[0].subject.url", equalTo("/posts/" + post.id()))
                .body("items[0].subject", not(hasKey("title")))
                .body("items[0].actions", empty());
        assertThat(unreadCount(cleo)).isEqualTo(1);
        assertThat(kindsOf(ana)).isEmpty();
    }

    @Test
    void nobodyIsToldWhatTheyDoWithTheirOwnPost() {
        comments(cleo, post);
        reacts(cleo, post, "like");
        assertThat(kindsOf(cleo)).isEmpty();
    }

    @Test
    void alikeOnesAreOneForEachPostAndEachKindAndCountEachPersonOnce() {
        for (TestUser user : List.of(ana, bo, ana, person("Dev"))) comments(user, post);
        for (TestUser user : List.of(ana, bo)) reacts(user, post, "like");
        comments(ana, Post.by(cleo));
        notificationsOf(cleo)
                .body(
                        "items.message",
                        contains(
                                "Ana Test commented on your post.",
                                "Bo Test and Ana Test reacted to your post.",
                                "Dev Test and 2 others commented on your post."))
                .body("items[2].actors.firstName", contains("Dev", "Ana", "Bo"))
                .body("items[2].actorCount", equalTo(3));
        assertThat(unreadCount(cleo)).isEqualTo(3);
    }

    @Test
    void whatComesAfterSheReadItIsANewOne() {
        comments(ana, post);
        cleo.asks().post("/api/v1/notifications/read-all").then().statusCode(204);
        comments(bo, post);
        notificationsOf(cleo)
                .body("items.message", contains("Bo Test commented on your post.", "Ana Test commented on your post."))
                .body("items.read", contains(false, true));
    }

    @Test
    void aPostInAGroupIsSaidToBe() {
        Id hikers = group("Sunday hikers", cleo);
        joined(hikers, ana, "invitation");
        post = Post.by(cleo, hikers);
        comments(ana, post);
        reacts(ana, post, "wow");
        notificationsOf(cleo)
                .body(
                        "items.message",
                        contains(
                                "Ana Test reacted to your post in Sunday hikers.",
                                "Ana Test commented on your post in Sunday hikers."));
    }

    @Test
    void withThePostAllGoesThatWasToldOfIt() {
        Id comment = comments(ana, post);
        cleo.asks().post("/api/v1/notifications/read-all").then().statusCode(204);
        comments(bo, post);
        reacts(ana, post, "like");
        mentions(bo, post);
        mentions(ana, bo, post, comment);
        Post other = Post.by(cleo);
        reacts(ana, other, "like");
        mentions(bo, other);
        postRemoved(post);
        assertThat(kindsOf(cleo)).containsExactly("post_reaction");
        assertThat(kindsOf(bo)).containsExactly("mention");
        assertThat(unreadCount(cleo)).isEqualTo(1);
    }

    @Test
    void whoDeletedTheirAccountIsNotCountedUntilTheyAreBackAndErasedNeverAgain() {
        reacts(ana, post, "like");
        reacts(bo, post, "like");
        Identity.deletes(ana);
        notificationsOf(cleo).body("items.message", contains("Bo Test reacted to your post."));
        Identity.restores(ana);
        notificationsOf(cleo).body("items.message", contains("Bo Test and Ana Test reacted to your post."));
        Identity.erases(ana);
        notificationsOf(cleo).body("items.message", contains("Bo Test reacted to your post."));
    }

    @Test
    void whatIsFullIsFollowedByAnother() throws SQLException {
        comments(ana, post);
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement("""
                        with recursive numbers (n) as (values (1) union all select n + 1 from numbers where n < 999)
                        insert into notification_actors (notification_id, actor_id, deed_id, user_id, acted_at)
                        select id, ?, n, user_id, 0 from notifications, numbers where about = ?""")) {
            insert.setLong(1, bo.id().value());
            insert.setString(2, post.id().toString());
            insert.executeUpdate();
        }
        comments(person("Dev"), post);
        notificationsOf(cleo)
                .body(
                        "items.message",
                        contains("Dev Test commented on your post.", "Ana Test and Bo Test commented on your post."));
        // It has room again, and both are unread.
        Identity.erases(ana);
        comments(person("Eve"), post);
        notificationsOf(cleo)
                .body(
                        "items.message",
                        contains("Eve Test and Dev Test commented on your post.", "Bo Test commented on your post."));
    }
}
