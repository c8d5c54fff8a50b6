package social.kith.groups.member;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static social.kith.groups.Circle.known;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import social.kith.groups.Circle;
import social.kith.platform.id.Id;
import social.kith.platform.testkit.TestUser;
import social.kith.platform.testkit.Topic;

@QuarkusTest
class MemberTest {
    private TestUser ana;
    private TestUser bo;
    private TestUser cleo;
    private Circle circle;

    @BeforeEach
    void meet() {
        ana = known("Ana");
        bo = known("Bo");
        cleo = known("Cleo");
        circle = Circle.of(ana).with(bo);
    }

    @Test
    void membersSeeMembers() {
        circle.membersFor(bo)
                .statusCode(200)
                .body("items.user.firstName", contains("Bo", "Ana"))
                .body("items.role", contains("member", "creator"))
                .body("items[0].since", notNullValue());
        String cursor =
                bo.asks().get(circle.path("/members?limit=1")).then().extract().path("nextCursor");
        bo.asks().get(circle.path("/members?cursor=" + cursor)).then().body("items.user.firstName", contains("Ana"));
    }

    @Test
    void nobodyElseSeesThem() {
        circle.membersFor(cleo).statusCode(403);
        circle.invite(ana, cleo);
        circle.membersFor(cleo).statusCode(403);
        cleo.asks().get("/api/v1/groups/" + Id.next() + "/members").then().statusCode(404);
    }

    @Test
    void whoLeavesIsAnOutsiderAgain() {
        circle.leaveBy(bo).statusCode(204);
        circle.seenBy(bo).body("membership", equalTo("none"), "memberCount", equalTo(1));
        circle.membersFor(bo).statusCode(403);
        circle.leaveBy(bo).statusCode(409);
        try (var topic = Topic.of("groups")) {
            topic.next("MemberLeft", circle.id() + ":" + bo.id());
        }
        circle.with(bo).seenBy(bo).body("role", equalTo("member"), "memberCount", equalTo(2));
    }

    @Test
    void theCreatorHandsOverBeforeLeaving() {
        circle.leaveBy(ana).statusCode(409);
        circle.remove(ana, ana).statusCode(409);
        circle.seenBy(ana).body("role", equalTo("creator"));
    }

    @Test
    void theCreatorAloneRemovesMembers() {
        circle.with(cleo);
        circle.remove(bo, cleo).statusCode(403);
        circle.remove(known("Dev"), cleo).statusCode(403);
        circle.remove(ana, cleo).statusCode(204);
        circle.membersFor(cleo).statusCode(403);
        circle.remove(ana, cleo).statusCode(409);
        circle.remove(ana, TestUser.named("Nobody")).statusCode(404);
        circle.seenBy(ana).body("memberCount", equalTo(2));
    }

    @Test
    void removingOneselfIsLeaving() {
        circle.remove(bo, bo).statusCode(204);
        circle.seenBy(bo).body("membership", equalTo("none"));
    }
}
