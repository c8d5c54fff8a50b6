package social.kith.notification.push;

import static org.assertj.core.api.Assertions.assertThat;
import static social.kith.notification.Scene.commentRemoved;
import static social.kith.notification.Scene.comments;
import static social.kith.notification.Scene.group;
import static social.kith.notification.Scene.joined;
import static social.kith.notification.Scene.member;
import static social.kith.notification.Scene.mentions;
import static social.kith.notification.Scene.person;
import static social.kith.notification.Scene.postRemoved;
import static social.kith.notification.Scene.reacts;
import static social.kith.notification.Scene.takesReactionBack;
import static social.kith.people.testkit.SocialGraph.blocks;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import social.kith.notification.Scene.Post;
import social.kith.platform.id.Id;
import social.kith.platform.testkit.TestUser;

/** What is heard at once of what is said of posts. */
@QuarkusTest
class PostSocketTest {
    private TestUser ana;
    private TestUser cleo;

    @BeforeEach
    void begin() {
        ana = person("Ana");
        cleo = person("Cleo");
    }

    @Test
    void whatIsSaidOfAPostIsToldAsItGrowsAndVanishes() throws InterruptedException {
        Post post = Post.by(cleo);
        try (var phone = Device.of(cleo)) {
            var first = comments(ana, post);
            assertThat(phone.kindOfNext()).isEqualTo("post_comment");
            reacts(ana, post, "like");
            assertThat(phone.kindOfNext()).isEqualTo("post_reaction");
            comments(person("Bo"), post);
            var told = phone.next("notification");
            assertThat(told.at("/notification/actorCount").asInt()).isEqualTo(2);
            assertThat(told.path("unreadCount").asInt()).isEqualTo(2);
            commentRemoved(first, ana, post);
            assertThat(phone.next("notification").at("/notification/message").asText())
                    .isEqualTo("Bo Test commented on your post.");
            takesReactionBack(ana, post);
            assertThat(phone.next("notification_gone").path("unreadCount").asInt())
                    .isEqualTo(1);
            postRemoved(post);
            assertThat(phone.next("notification_gone").path("id"))
                    .isEqualTo(told.path("notification").path("id"));
        }
    }

    @Test
    void aMentionIsToldAndVanishesWithTheGroupOrTheMeeting() throws InterruptedException {
        Id hikers = group("Sunday hikers", ana);
        TestUser bo = person("Bo");
        joined(hikers, cleo, "invitation");
        try (var phone = Device.of(cleo)) {
            mentions(cleo, Post.by(ana, hikers));
            assertThat(phone.kindOfNext()).isEqualTo("mention");
            member("MemberLeft", hikers, cleo);
            phone.next("notification_gone");
            mentions(bo, cleo, Post.by(ana), Id.next());
            assertThat(phone.kindOfNext()).isEqualTo("mention");
            blocks(ana, cleo);
            phone.next("notification_gone");
        }
    }
}
