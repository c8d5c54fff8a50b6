package social.kith.content.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static social.kith.content.Others.group;
import static social.kith.content.Others.known;
import static social.kith.content.Posts.list;
import static social.kith.content.Posts.published;
import static social.kith.content.Posts.publishingIn;
import static social.kith.content.Posts.sees;
import static social.kith.people.testkit.SocialGraph.follows;
import static social.kith.people.testkit.SocialGraph.mutes;
import static social.kith.people.testkit.SocialGraph.unfollows;
import static social.kith.people.testkit.SocialGraph.unmutes;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import social.kith.platform.id.Id;
import social.kith.platform.testkit.TestUser;

@QuarkusTest
class FeedTest {
    @Test
    void mergesOnesOwnPostsThoseOfPeopleFollowedAndThoseInGroupsNewestFirst() {
        TestUser ana = known(TestUser.named("Ana"));
        TestUser bo = known(TestUser.named("Bo"));
        TestUser cleo = known(TestUser.named("Cleo"));
        TestUser dev = known(TestUser.named("Dev"));
        follows(ana, bo);
        follows(cleo, ana);
        Id hikers = group("Sunday hikers", dev, ana);
        List<String> expected = new ArrayList<>();
        for (int round = 0; round < 3; round++) {
            expected.add(published(ana, "private"));
            expected.add(published(bo, "almost_private"));
            expected.add(publishingIn(hikers, dev).extract().path("id"));
            expected.add(published(ana, "unlisted"));
            expected.add(published(bo, "public"));
            published(bo, "unlisted");
            published(bo, "private");
            published(cleo, "public");
            published(dev, "public");
        }
        expected = expected.reversed();
        assertThat(list(ana, "/feed", 100)).isEqualTo(expected);
        assertThat(list(ana, "/feed", 1)).isEqualTo(expected);
        assertThat(list(ana, "/feed", 4)).isEqualTo(expected);
    }

    @Test
    void aGroupPostBySomebodyFollowedIsThereOnce() {
        TestUser ana = known(TestUser.named("Ana"));
        TestUser bo = known(TestUser.named("Bo"));
        follows(ana, bo);
        Id hikers = group("Sunday hikers", bo, ana);
        String post = publishingIn(hikers, bo).extract().path("id");
        String own = publishingIn(hikers, ana).extract().path("id");
        assertThat(list(ana, "/feed", 20)).containsExactly(own, post);
    }

    @Test
    void isEmptyForSomebodyNewAndLosesWhoIsUnfollowed() {
        TestUser ana = known(TestUser.named("Ana"));
        TestUser bo = known(TestUser.named("Bo"));
        assertThat(list(ana, "/feed", 20)).isEmpty();
        published(bo, "public");
        Id follow = follows(ana, bo);
        assertThat(list(ana, "/feed", 20)).hasSize(1);
        unfollows(follow, ana, bo);
        assertThat(list(ana, "/feed", 20)).isEmpty();
    }

    @Test
    void whomOneMutesIsNotInOnesFeedAndEverywhereElse() {
        TestUser ana = known(TestUser.named("Ana"));
        TestUser bo = known(TestUser.named("Bo"));
        follows(ana, bo);
        follows(bo, ana);
        Id hikers = group("Sunday hikers", bo, ana);
        String open = published(bo, "public");
        String forFollowers = published(bo, "almost_private");
        String inGroup = publishingIn(hikers, bo).extract().path("id");
        String own = publishingIn(hikers, ana).extract().path("id");
        List<String> byBo = List.of(inGroup, forFollowers, open);
        mutes(ana, bo);
        assertThat(list(ana, "/feed", 100)).containsExactly(own);
        for (String post : byBo) assertThat(sees(ana, post)).isTrue();
        assertThat(list(ana, "/users/" + bo.id() + "/posts", 100)).isEqualTo(byBo);
        assertThat(list(ana, "/groups/" + hikers + "/posts", 100)).containsExactly(own, inGroup);
        assertThat(list(ana, "/discover", 100)).contains(open);
        assertThat(list(bo, "/feed", 100)).containsExactly(own, inGroup, forFollowers, open);
        unmutes(ana, bo);
        assertThat(list(ana, "/feed", 100)).containsExactly(own, inGroup, forFollowers, open);
    }

    @Test
    void whatIsPostedMeanwhileNeitherRepeatsNorHidesAnything() {
        TestUser ana = known(TestUser.named("Ana"));
        String first = published(ana, "public");
        String second = published(ana, "public");
        String cursor = ana.asks()
                .get("/api/v1/feed?limit=1")
                .then()
                .body("items[0].id", equalTo(second))
                .extract()
                .path("nextCursor");
        published(ana, "public");
        ana.asks().get("/api/v1/feed?limit=1&cursor=" + cursor).then().body("items.id", equalTo(List.of(first)));
    }

    @Test
    void discoverIsWhatEverybodyMaySee() {
        TestUser ana = known(TestUser.named("Ana"));
        TestUser bo = known(TestUser.named("Bo"));
        follows(ana, bo);
        String open = published(bo, "public");
        List<String> others =
                List.of(published(bo, "almost_private"), published(bo, "private", ana), published(bo, "unlisted"));
        assertThat(list(ana, "/discover", 100)).contains(open).doesNotContainAnyElementsOf(others);
        assertThat(list(bo, "/discover", 100)).contains(open).doesNotContainAnyElementsOf(others);
    }

    @Test
    void aLimitOrCursorThatIsNoneIsRefused() {
        TestUser ana = known(TestUser.named("Ana"));
        for (String bad : List.of("limit=0", "limit=101", "limit=x", "cursor=x"))
            for (String path : List.of("/feed", "/discover", "/users/" + ana.id() + "/posts"))
                ana.asks().get("/api/v1" + path + "?" + bad).then().statusCode(400);
    }
}
