package social.kith.notification.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static social.kith.notification.Scene.commentRemoved;
import static social.kith.notification.Scene.comments;
import static social.kith.notification.Scene.group;
import static social.kith.notification.Scene.joined;
import static social.kith.notification.Scene.kindsOf;
import static social.kith.notification.Scene.member;
import static social.kith.notification.Scene.mentionRemoved;
import static social.kith.notification.Scene.mentions;
import static social.kith.notification.Scene.notificationsOf;
import static social.kith.notification.Scene.person;
import static social.kith.notification.Scene.unreadCount;
import static social.kith.notification.Settings.sets;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import social.kith.notification.Scene.Post;
import social.kith.people.testkit.Identity;
import social.kith.people.testkit.SocialGraph;
import social.kith.platform.id.Id;
import social.kith.platform.testkit.TestUser;

@QuarkusTest
class MentionNotificationsTest {
    private TestUser ana;
    private TestUser bo;
    private TestUser cleo;
    private Post post;
    private Id comment;

    @BeforeEach
    void begin() {
        ana = person("Ana");
        bo = person("Bo");
        cleo = person("Cleo");
        post = Post.by(ana);
        comment = Id.next();
    }

    @Test
    void aMentionInAPostLeadsToThePost() {
        mentions(cleo, post);
        notificationsOf(cleo)
                .body("items", hasSize(1))
                .body("items[0].kind", equalTo("mention"))
                .body("items[0].message", equalTo("Ana Test mentioned you."))
                .body("items[0].actors.id", contains(ana.id().toString()))
                .body("items[0].subject.type", equalTo("post"))
                .body("items[0].subject.id", equalTo(post.id().toString()))
                .body("items[0].subject.url", equalTo("/posts/" + post.id()))
                .body("items[0].subject", not(hasKey("title")));
        assertThat(kindsOf(ana)).isEmpty();
    }

    @Test
    void aMentionInACommentLeadsToTheCommentAndNamesItsAuthor() {
        mentions(bo, cleo, post, comment);
        notificationsOf(cleo)
                .body("items[0].message", equalTo("Bo Test mentioned you."))
                .body("items[0].actors.id", contains(bo.id().toString()))
                .body("items[0].subject.type", equalTo("comment"))
                .body("items[0].subject.id", equalTo(comment.toString()))
                .body("items[0].subject.url", equalTo("/posts/" + post.id() + "#comment-" + comment));
        assertThat(kindsOf(ana)).isEmpty();
    }

    @Test
    void inACommentOnOnesOwnPostTheCommentIsToldOrTheMentionIfCommentsAreSwitchedOff() {
        post = Post.by(cleo);
        comment = comments(ana, post);
        mentions(ana, cleo, post, comment);
        assertThat(kindsOf(cleo)).containsExactly("post_comment");
        sets(cleo, "post_comment", false);
        Id another = comments(bo, post);
        mentions(bo, cleo, post, another);
        notificationsOf(cleo)
                .body("items.message", contains("Bo Test mentioned you.", "Ana Test commented on your post."));
        commentRemoved(another, bo, post);
        assertThat(kindsOf(cleo)).containsExactly("post_comment");
        sets(cleo, "mention", false);
        mentions(bo, cleo, post, comments(bo, post));
        assertThat(kindsOf(cleo)).containsExactly("post_comment");
    }

    @Test
    void eachMentionIsOneOfItsOwnAndNoneIsToldTwice() {
        mentions(cleo, post);
        mentions(bo, cleo, post, comment);
        mentions(bo, cleo, post, comment);
        assertThat(kindsOf(cleo)).containsExactly("mention", "mention");
    }

    @Test
    void whoIsMentionedNoLongerIsToldNoLonger() {
        mentions(cleo, post);
        mentions(bo, post);
        mentions(bo, cleo, post, comment);
        mentionRemoved(cleo, post, null);
        notificationsOf(cleo).body("items.subject.type", contains("comment"));
        assertThat(kindsOf(bo)).containsExactly("mention");
        mentionRemoved(cleo, post, comment);
        assertThat(unreadCount(cleo)).isZero();
    }

    @Test
    void withTheCommentItsMentionsGo() {
        mentions(cleo, post);
        mentions(bo, cleo, post, comment);
        commentRemoved(comment, bo, post);
        notificationsOf(cleo).body("items.subject.type", contains("post"));
    }

    @Test
    void nobodyIsToldOfWhatSomebodySaysWhomTheyMute() {
        SocialGraph.mutes(cleo, ana);
        mentions(cleo, post);
        SocialGraph.unmutes(cleo, ana);
        assertThat(kindsOf(cleo)).isEmpty();
    }

    @Test
    void whatIsSaidOnThePostOfSomebodyWhoIsMutedIsTold() {
        SocialGraph.mutes(cleo, ana);
        mentions(bo, cleo, post, comment);
        assertThat(kindsOf(cleo)).containsExactly("mention");
    }

    @Test
    void whatIsSaidOnAPostIsHiddenWhileABlockKeepsItsAuthorAway() {
        mentions(bo, cleo, post, comment);
        SocialGraph.blocks(ana, cleo);
        assertThat(kindsOf(cleo)).isEmpty();
        assertThat(unreadCount(cleo)).isZero();
        SocialGraph.unblocks(ana, cleo);
        assertThat(kindsOf(cleo)).containsExactly("mention");
    }

    @Test
    void whatIsSaidOnAPostGoesWithItsAuthorAndComesBackWithThem() {
        mentions(bo, cleo, post, comment);
        Identity.deletes(ana);
        assertThat(kindsOf(cleo)).isEmpty();
        Identity.restores(ana);
        assertThat(kindsOf(cleo)).containsExactly("mention");
        Identity.erases(ana);
        assertThat(kindsOf(cleo)).isEmpty();
        mentions(bo, cleo, post, Id.next());
        assertThat(kindsOf(cleo)).isEmpty();
    }

    @Test
    void whoLeavesAGroupLosesWhatWasToldOfItAndJoiningAgainBringsNothingBack() {
        Id hikers = group("Sunday hikers", ana);
        joined(hikers, bo, "invitation");
        joined(hikers, cleo, "invitation");
        post = Post.by(ana, hikers);
        mentions(cleo, post);
        notificationsOf(cleo).body("items.message", contains("Ana Test mentioned you in Sunday hikers."));
        member("MemberLeft", hikers, cleo);
        mentions(bo, cleo, post, comment);
        assertThat(kindsOf(cleo)).isEmpty();
        joined(hikers, cleo, "invitation");
        assertThat(kindsOf(cleo)).isEmpty();
        mentions(bo, cleo, post, Id.next());
        assertThat(kindsOf(cleo)).containsExactly("mention");
    }
}
