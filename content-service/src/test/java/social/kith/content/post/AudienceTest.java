package social.kith.content.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static social.kith.content.Others.known;
import static social.kith.content.Posts.list;
import static social.kith.content.Posts.published;
import static social.kith.content.Posts.publishing;
import static social.kith.content.Posts.reading;
import static social.kith.content.Posts.sees;
import static social.kith.people.testkit.SocialGraph.follows;
import static social.kith.people.testkit.SocialGraph.unfollows;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import social.kith.platform.id.Id;
import social.kith.platform.testkit.TestUser;

/** Whom the author of a private post chooses, and until when. */
@QuarkusTest
class AudienceTest {
    @Test
    void onlyTheAuthorOfAPrivatePostSeesWhomTheyChose() {
        TestUser ana = known(TestUser.named("Ana"));
        TestUser bo = known(TestUser.named("Bo"));
        TestUser cleo = known(TestUser.named("Cleo"));
        follows(bo, ana);
        follows(cleo, ana);
        String post = publishing(ana, "private", bo, bo)
                .statusCode(201)
                .body("audience.firstName", contains("Bo"))
                .extract()
                .path("id");
        reading(ana, post).body("audience.id", contains(bo.id().toString()));
        reading(bo, post).statusCode(200).body("$", not(hasKey("audience")));
        reading(cleo, post).statusCode(404);
        String alone = published(ana, "private");
        reading(ana, alone).body("audience", empty());
        reading(bo, alone).statusCode(404);
    }

    @Test
    void whoStopsFollowingSeesNoMoreAndIsNotChosenAgainByFollowingAgain() {
        TestUser ana = known(TestUser.named("Ana"));
        TestUser bo = known(TestUser.named("Bo"));
        Id follow = follows(bo, ana);
        String forFollowers = published(ana, "almost_private");
        String forBo = published(ana, "private", bo);
        assertThat(sees(bo, forFollowers) && sees(bo, forBo)).isTrue();
        unfollows(follow, bo, ana);
        assertThat(sees(bo, forFollowers) || sees(bo, forBo)).isFalse();
        reading(ana, forBo).body("audience", empty());
        follows(bo, ana);
        assertThat(sees(bo, forFollowers)).isTrue();
        assertThat(sees(bo, forBo)).isFalse();
        assertThat(sees(bo, published(ana, "private", bo))).isTrue();
    }

    @Test
    void theEndOfAnEarlierFollowTakesNothingFromALaterOne() {
        TestUser ana = known(TestUser.named("Ana"));
        TestUser bo = known(TestUser.named("Bo"));
        Id earlier = follows(bo, ana);
        unfollows(earlier, bo, ana);
        follows(bo, ana);
        String post = published(ana, "private", bo);
        unfollows(earlier, bo, ana);
        assertThat(sees(bo, post)).isTrue();
    }

    @Test
    void onlyFollowersAreChosenAndOnlyForAPrivatePost() {
        TestUser ana = known(TestUser.named("Ana"));
        TestUser bo = known(TestUser.named("Bo"));
        TestUser cleo = known(TestUser.named("Cleo"));
        follows(bo, ana);
        follows(ana, cleo);
        publishing(ana, "private", bo, cleo).statusCode(422);
        publishing(ana, "private", ana).statusCode(422);
        publishing(ana, "private", TestUser.named("Nobody")).statusCode(422);
        for (String other : List.of("public", "almost_private", "unlisted"))
            publishing(ana, other, bo).statusCode(422);
        assertThat(list(ana, "/users/" + ana.id() + "/posts", 20)).isEmpty();
    }
}
