package social.kith.notification.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static social.kith.notification.Scene.comments;
import static social.kith.notification.Scene.kindsOf;
import static social.kith.notification.Scene.notificationsOf;
import static social.kith.notification.Scene.person;
import static social.kith.notification.Scene.reacts;
import static social.kith.notification.Scene.takesReactionBack;
import static social.kith.notification.Scene.unreadCount;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import social.kith.notification.Scene.Post;
import social.kith.platform.testkit.TestUser;

/** What authors are told of deeds on their posts while one mutes or blocks the other, and after that. */
@QuarkusTest
class DeedSilenceTest {
    private TestUser ana;
    private TestUser bo;
    private TestUser cleo;

    @BeforeEach
    void begin() {
        ana = person("Ana");
        bo = person("Bo");
        cleo = person("Cleo");
    }

    @ParameterizedTest
    @EnumSource
    void ofAPostTheOthersAreStillTold(Silence silence) {
        Post post = Post.by(cleo);
        for (TestUser user : new TestUser[] {ana, bo}) {
            comments(user, post);
            reacts(user, post, "like");
        }
        String before = notificationsOf(cleo).extract().asString();
        silence.begin(cleo, ana);
        notificationsOf(cleo)
                .body("items.message", contains("Bo Test reacted to your post.", "Bo Test commented on your post."));
        String meanwhile = notificationsOf(cleo).extract().asString();
        comments(ana, post);
        reacts(ana, post, "love");
        assertThat(notificationsOf(cleo).extract().asString()).isEqualTo(meanwhile);
        silence.end(cleo, ana);
        assertThat(notificationsOf(cleo).extract().asString()).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource
    void aReactionFromThenIsNotToldWhenItIsAlteredAfterwards(Silence silence) {
        Post post = Post.by(cleo);
        silence.begin(cleo, ana);
        reacts(ana, post, "like");
        silence.end(cleo, ana);
        reacts(ana, post, "love");
        assertThat(kindsOf(cleo)).isEmpty();
        reacts(bo, post, "love");
        notificationsOf(cleo).body("items.message", contains("Bo Test reacted to your post."));
        takesReactionBack(ana, post);
        reacts(ana, post, "like");
        assertThat(unreadCount(cleo)).isEqualTo(1);
    }
}
