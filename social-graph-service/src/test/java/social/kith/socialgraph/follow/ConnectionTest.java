package social.kith.socialgraph.follow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static social.kith.socialgraph.Following.answer;
import static social.kith.socialgraph.Following.follow;
import static social.kith.socialgraph.Following.followers;
import static social.kith.socialgraph.Following.following;
import static social.kith.socialgraph.Following.get;
import static social.kith.socialgraph.Following.known;
import static social.kith.socialgraph.Following.relationship;
import static social.kith.socialgraph.Following.removeFollower;
import static social.kith.socialgraph.Following.requestBy;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import social.kith.people.testkit.Identity;
import social.kith.platform.identity.UserCard;
import social.kith.platform.testkit.Neighbour;
import social.kith.platform.testkit.TestUser;
import social.kith.platform.testkit.Topic;

/** Who sees who follows whom, and in what order. */
@QuarkusTest
class ConnectionTest {
    private TestUser ana;
    private TestUser bo;
    private TestUser cleo;

    @BeforeEach
    void meet() {
        ana = known(TestUser.named("Ana"));
        bo = known(TestUser.named("Bo"));
        cleo = known(TestUser.reserved("Cleo"));
    }

    @Test
    void listsAreNewestFirstBySinceWhenTheyFollow() {
        TestUser dev = known(TestUser.named("Dev"));
        follow(ana, cleo);
        follow(bo, cleo);
        follow(dev, cleo);
        answer(cleo, requestBy(bo, cleo), "accept");
        Instant between = Instant.now();
        answer(cleo, requestBy(ana, cleo), "accept");
        var list = followers(cleo, cleo)
                .statusCode(200)
                .body(
                        "items.firstName",
                        contains("Ana", "Bo"),
                        "items[0].id",
                        equalTo(ana.id().toString()))
                .body("items[0].isPublic", equalTo(true))
                .extract();
        assertThat(Instant.parse(list.path("items[0].since"))).isAfterOrEqualTo(between.minusMillis(1));
        assertThat(Instant.parse(list.path("items[1].since"))).isBefore(between.plusMillis(1));
        following(ana, ana).body("items.firstName", contains("Cleo"));
        followers(ana, ana).body("items", empty());
    }

    @Test
    void pagesNeitherRepeatNorHideAnybodyWhoIsThereThroughout() {
        List<TestUser> many = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            many.add(known(TestUser.named("N" + i)));
            follow(many.getLast(), bo);
        }
        var first = page(ana, bo, "limit=3")
                .body("items.firstName", contains("N6", "N5", "N4"))
                .extract();
        follow(ana, bo);
        removeFollower(bo, many.get(5)).statusCode(204);
        String cursor = first.path("nextCursor");
        var second = page(ana, bo, "limit=3&cursor=" + cursor)
                .body("items.firstName", contains("N3", "N2", "N1"))
                .extract();
        Identity.deletes(many.get(0));
        page(ana, bo, "limit=3&cursor=" + second.path("nextCursor")).body("items", empty());
    }

    private static ValidatableResponse page(TestUser viewer, TestUser user, String query) {
        return get(viewer, "/users/" + user.id() + "/followers?" + query).statusCode(200);
    }

    @ParameterizedTest(name = "public {0}, connections {1}, viewed by a follower {2}: {3}")
    @CsvSource(textBlock = """
            true,  everyone,  false, 200
            true,  everyone,  true,  200
            true,  followers, false, 403
            true,  followers, true,  200
            true,  only_me,   false, 403
            true,  only_me,   true,  403
            false, everyone,  false, 403
            false, everyone,  true,  200
            false, followers, false, 403
            false, followers, true,  200
            false, only_me,   false, 403
            false, only_me,   true,  403""")
    void areShownAsTheProfileAndItsSettingSay(boolean isPublic, String connections, boolean byFollower, int status) {
        TestUser owner = known(TestUser.named("Olga"));
        if (byFollower) follow(ana, owner);
        var card = UserCard.of(owner.id(), "Olga", "Test", null, null, isPublic);
        Neighbour.of("identity")
                .says("PrivacyChanged", owner.id().toString(), Map.of("user", card, "connections", connections));
        get(ana, "/users/" + owner.id() + "/followers").statusCode(status);
        get(ana, "/users/" + owner.id() + "/following").statusCode(status);
        get(owner, "/users/" + owner.id() + "/followers").statusCode(200).body("items", hasSize(byFollower ? 1 : 0));
        get(owner, "/users/" + owner.id() + "/following").statusCode(200);
    }

    @Test
    void aPendingRequestShowsNothing() {
        follow(ana, cleo);
        followers(ana, cleo).statusCode(403);
    }

    @Test
    void whoIsRemovedFollowsNoLongerAndMayAgain() {
        follow(ana, bo);
        removeFollower(bo, ana).statusCode(204);
        relationship(ana, bo).body("following", equalTo("none"));
        removeFollower(bo, ana).statusCode(409);
        removeFollower(bo, TestUser.named("Nobody")).statusCode(404);
        bo.asks().delete("/api/v1/followers/nobody").then().statusCode(400);
        follow(ana, bo).statusCode(200);
        try (var topic = Topic.of("social-graph")) {
            topic.next("FollowEnded", ana.id() + ":" + bo.id());
        }
    }

    @Test
    void nobodyHasNoListsAndBadCursorsAreRefused() {
        followers(ana, TestUser.named("Nobody")).statusCode(404);
        get(ana, "/users/" + bo.id() + "/followers?limit=101").statusCode(400);
        get(ana, "/users/" + bo.id() + "/following?cursor=x").statusCode(400);
        get(ana, "/users/" + bo.id() + "/followers?fields=firstName,since").statusCode(200);
        get(ana, "/users/" + bo.id() + "/followers?fields=password").statusCode(400);
    }
}
