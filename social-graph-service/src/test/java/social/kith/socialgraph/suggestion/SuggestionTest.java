package social.kith.socialgraph.suggestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static social.kith.socialgraph.Following.answer;
import static social.kith.socialgraph.Following.block;
import static social.kith.socialgraph.Following.follow;
import static social.kith.socialgraph.Following.get;
import static social.kith.socialgraph.Following.known;
import static social.kith.socialgraph.Following.mute;
import static social.kith.socialgraph.Following.requestBy;
import static social.kith.socialgraph.Following.unblock;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import social.kith.people.testkit.Identity;
import social.kith.platform.id.Id;
import social.kith.platform.testkit.Neighbour;
import social.kith.platform.testkit.TestUser;

@QuarkusTest
class SuggestionTest {
    private TestUser ana;
    private TestUser bo;
    private TestUser cleo;
    private TestUser one;
    private TestUser two;
    private TestUser three;

    /** Ana follows Bo and Cleo; both of them follow Two, one of them One and Three each. */
    @BeforeEach
    void meet() {
        ana = known(TestUser.named("Ana"));
        bo = known(TestUser.named("Bo"));
        cleo = known(TestUser.reserved("Cleo"));
        one = known(TestUser.named("One"));
        two = known(TestUser.named("Two"));
        three = known(TestUser.named("Three"));
        follow(ana, bo);
        follow(ana, cleo);
        answer(cleo, requestBy(ana, cleo), "accept");
        follow(bo, one);
        follow(bo, two);
        follow(cleo, two);
        follow(cleo, three);
        follow(bo, ana);
    }

    @Test
    void friendsOfFriendsAreSuggestedMostInCommonFirst() {
        suggestions(ana)
                .body("items.firstName", contains("Two", "Three", "One"))
                .body(
                        "items.mutualCount",
                        contains(2, 1, 1),
                        "items[0].id",
                        equalTo(two.id().toString()));
        suggestions(one).body("items", empty());
    }

    @Test
    void pagesGoOnWhereTheyWereThoughTheLastOneIsFollowedMeanwhile() {
        var first = suggestions(ana, "?limit=1")
                .body("items.firstName", contains("Two"))
                .extract();
        follow(ana, two);
        var second = suggestions(ana, "?limit=1&cursor=" + first.path("nextCursor"))
                .body("items.firstName", contains("Three"))
                .extract();
        var last = suggestions(ana, "?limit=1&cursor=" + second.path("nextCursor"))
                .body("items.firstName", contains("One"))
                .extract();
        assertThat(last.<String>path("nextCursor")).isNull();
    }

    @Test
    void whoIsFollowedOrAskedAlreadyIsNotSuggested() {
        TestUser shy = known(TestUser.reserved("Shy"));
        follow(bo, shy);
        answer(shy, requestBy(bo, shy), "accept");
        suggestions(ana).body("items.firstName", hasItem("Shy"));
        follow(ana, shy);
        follow(ana, two);
        suggestions(ana).body("items.firstName", contains("Three", "One"));
        answer(shy, requestBy(ana, shy), "decline");
        suggestions(ana).body("items.firstName", hasItem("Shy"));
    }

    @Test
    void nobodyIsSuggestedWhomABlockOrAMuteKeepsAway() {
        block(one, ana);
        block(ana, two);
        mute(ana, three);
        suggestions(ana).body("items", empty());
        unblock(one, ana);
        suggestions(ana).body("items.firstName", contains("One"));
    }

    @Test
    void aMadeUpCursorTellsNothingOfWhoIsNotThere() {
        block(two, ana);
        suggestions(ana, "?cursor=" + two.id()).body("items", empty());
        suggestions(ana, "?cursor=" + Id.next()).body("items", empty());
        unblock(two, ana);
        suggestions(ana, "?cursor=" + two.id()).body("items.firstName", contains("Three", "One"));
    }

    @Test
    void theDeletedAreNeitherSuggestedNorInCommon() {
        Identity.deletes(one);
        suggestions(ana).body("items.firstName", contains("Two", "Three"));
        Identity.deletes(bo);
        suggestions(ana).body("items.firstName", contains("Three", "Two"), "items.mutualCount", contains(1, 1));
    }

    @Test
    void whoShowsNobodyWhomTheyFollowIsNotGivenAwayByASuggestion() {
        Neighbour.of("identity")
                .says("PrivacyChanged", bo.id().toString(), Map.of("user", bo.card(), "connections", "only_me"));
        suggestions(ana).body("items.firstName", contains("Three", "Two"), "items.mutualCount", contains(1, 1));
    }

    @Test
    void aCursorThatIsNoneIsRefused() {
        get(ana, "/users/suggestions?cursor=x").statusCode(400);
        get(ana, "/users/suggestions?limit=0").statusCode(400);
    }

    private static ValidatableResponse suggestions(TestUser viewer) {
        return suggestions(viewer, "");
    }

    private static ValidatableResponse suggestions(TestUser viewer, String query) {
        return get(viewer, "/users/suggestions" + query).statusCode(200);
    }
}
