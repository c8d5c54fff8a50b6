package social.kith.socialgraph.block;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static social.kith.socialgraph.Following.block;
import static social.kith.socialgraph.Following.follow;
import static social.kith.socialgraph.Following.followers;
import static social.kith.socialgraph.Following.get;
import static social.kith.socialgraph.Following.known;
import static social.kith.socialgraph.Following.lookAt;
import static social.kith.socialgraph.Following.relationship;
import static social.kith.socialgraph.Following.requestsOf;
import static social.kith.socialgraph.Following.sentBy;
import static social.kith.socialgraph.Following.unblock;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Method;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import social.kith.people.testkit.Identity;
import social.kith.platform.event.Event;
import social.kith.platform.id.Id;
import social.kith.platform.testkit.TestUser;
import social.kith.platform.testkit.Topic;

@QuarkusTest
class BlockTest {
    /** Every path that is about one user, with what is done there. */
    private static final List<Map.Entry<Method, String>> ABOUT_A_USER = List.of(
            Map.entry(Method.GET, "/users/%s/relationship"),
            Map.entry(Method.GET, "/users/%s/followers"),
            Map.entry(Method.GET, "/users/%s/following"),
            Map.entry(Method.PUT, "/users/%s/follow"),
            Map.entry(Method.DELETE, "/users/%s/follow"),
            Map.entry(Method.PUT, "/users/%s/block"),
            Map.entry(Method.DELETE, "/users/%s/block"),
            Map.entry(Method.PUT, "/users/%s/mute"),
            Map.entry(Method.DELETE, "/users/%s/mute"),
            Map.entry(Method.DELETE, "/followers/%s"));

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
    void endsFollowsAndRequestsBothWaysAndTellsTheEndsFirst() {
        follow(ana, cleo);
        follow(cleo, ana);
        block(cleo, ana)
                .statusCode(200)
                .body("blocking", equalTo(true), "following", equalTo("none"), "followedBy", equalTo("none"))
                .body("canMessage", equalTo(false));
        requestsOf(cleo).body("items", empty());
        sentBy(ana).body("items", empty());
        followers(ana, ana).body("items", empty());
        try (var topic = Topic.of("social-graph")) {
            String there = ana.id() + ":" + cleo.id();
            String back = cleo.id() + ":" + ana.id();
            var told = topic.awaitEvents(events -> events.stream().anyMatch(event -> isBlock(event, back)));
            assertThat(told)
                    .filteredOn(event -> List.of(there, back).contains(event.key()))
                    .extracting(Event::type)
                    .containsExactly(
                            "FollowRequested", "FollowAccepted", "FollowEnded", "FollowWithdrawn", "UserBlocked");
        }
    }

    private static boolean isBlock(Event event, String key) {
        return event.type().equals("UserBlocked") && event.key().equals(key);
    }

    @Test
    void toTheBlockedTheBlockerIsNobodyOnEveryPath() {
        block(bo, ana);
        String nobody = Id.next().toString();
        for (var path : ABOUT_A_USER) {
            Response ofBlocker = ask(ana, path, bo.id().toString());
            Response ofNobody = ask(ana, path, nobody);
            assertThat(ofBlocker.statusCode()).as(path.toString()).isEqualTo(404);
            assertThat(ofBlocker.asString().replace(bo.id().toString(), nobody))
                    .as(path.toString())
                    .isEqualTo(ofNobody.asString());
        }
        get(ana, "/relationships?ids=" + bo.id() + "," + cleo.id())
                .statusCode(200)
                .body("items.userId", contains(cleo.id().toString()));
        relationship(bo, ana).body("blocking", equalTo(true));
        get(ana, "/blocks").body("items", empty());
    }

    private static Response ask(TestUser by, Map.Entry<Method, String> path, String user) {
        return by.asks().request(path.getKey(), "/api/v1" + path.getValue().formatted(user));
    }

    @Test
    void theBlockerIsToldThatTheyHaveBlocked() {
        block(bo, ana);
        follow(bo, ana).statusCode(409).body("detail", equalTo("You have blocked this user. Unblock them first."));
        followers(bo, ana).statusCode(404);
        get(bo, "/users/" + ana.id() + "/following").statusCode(404);
    }

    @Test
    void blockingTwiceAndUnblockingTwiceIsHarmlessAndSaysNothing() {
        assertThat(block(bo, ana).statusCode(200).extract().header("Kith-Written"))
                .isNotNull();
        assertThat(block(bo, ana)
                        .statusCode(200)
                        .body("blocking", equalTo(true))
                        .extract()
                        .header("Kith-Written"))
                .isNull();
        assertThat(unblock(bo, ana)
                        .statusCode(200)
                        .body("blocking", equalTo(false))
                        .extract()
                        .header("Kith-Written"))
                .isNotNull();
        assertThat(unblock(bo, ana).statusCode(200).extract().header("Kith-Written"))
                .isNull();
        try (var topic = Topic.of("social-graph")) {
            topic.next("UserUnblocked", bo.id() + ":" + ana.id());
        }
    }

    @Test
    void unblockingBringsNothingBackAndAllMayBeginAgain() {
        follow(ana, bo);
        block(bo, ana);
        unblock(bo, ana);
        relationship(ana, bo).body("following", equalTo("none"), "canMessage", equalTo(true));
        follow(ana, bo).statusCode(200).body("following", equalTo("accepted"));
    }

    @Test
    void theBlockedAreListedNewestFirstAndToTheBlockerAlone() {
        block(bo, ana);
        block(bo, cleo);
        get(bo, "/blocks")
                .statusCode(200)
                .body("items.firstName", contains("Cleo", "Ana"), "items[0].since", notNullValue())
                .body("items[0].id", equalTo(cleo.id().toString()), "nextCursor", nullValue());
        String next = get(bo, "/blocks?limit=1").extract().path("nextCursor");
        get(bo, "/blocks?limit=1&cursor=" + next).body("items.firstName", contains("Ana"));
        Identity.deletes(ana);
        get(bo, "/blocks").body("items.firstName", contains("Cleo"));
        Identity.restores(ana);
        get(bo, "/blocks").body("items.firstName", contains("Cleo", "Ana"));
        lookAt(ana, bo).statusCode(404);
    }

    @Test
    void nobodyBlocksThemselvesOrSomebodyWhoIsNotThere() {
        block(ana, ana).statusCode(422);
        block(ana, TestUser.named("Nobody")).statusCode(404);
        unblock(ana, TestUser.named("Nobody")).statusCode(404);
        ana.asks().put("/api/v1/users/nobody/block").then().statusCode(400);
        Identity.deletes(bo);
        block(ana, bo).statusCode(404);
    }

    @Test
    void betweenABlockerAndTheBlockedThereIsNoneInAnyList() {
        TestUser dev = known(TestUser.named("Dev"));
        follow(ana, dev);
        follow(bo, dev);
        follow(cleo, dev);
        block(bo, ana);
        followers(ana, dev).body("items.firstName", contains("Cleo", "Ana"));
        followers(bo, dev).body("items.firstName", contains("Cleo", "Bo"));
        followers(dev, dev).body("items.firstName", contains("Cleo", "Bo", "Ana"));
    }
}
