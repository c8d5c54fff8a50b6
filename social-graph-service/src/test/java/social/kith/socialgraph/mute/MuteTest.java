package social.kith.socialgraph.mute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static social.kith.socialgraph.Following.block;
import static social.kith.socialgraph.Following.follow;
import static social.kith.socialgraph.Following.get;
import static social.kith.socialgraph.Following.known;
import static social.kith.socialgraph.Following.mute;
import static social.kith.socialgraph.Following.relationship;
import static social.kith.socialgraph.Following.unblock;
import static social.kith.socialgraph.Following.unmute;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import social.kith.people.testkit.Identity;
import social.kith.platform.testkit.TestUser;
import social.kith.platform.testkit.Topic;

@QuarkusTest
class MuteTest {
    private TestUser ana;
    private TestUser bo;

    @BeforeEach
    void meet() {
        ana = known(TestUser.named("Ana"));
        bo = known(TestUser.named("Bo"));
    }

    @Test
    void changesNothingElseAndTheMutedCannotTell() {
        follow(ana, bo);
        follow(bo, ana);
        String before = relationship(bo, ana).extract().asString();
        mute(ana, bo)
                .statusCode(200)
                .body("muting", equalTo(true), "following", equalTo("accepted"), "canMessage", equalTo(true));
        relationship(ana, bo).body("muting", equalTo(true), "followedBy", equalTo("accepted"));
        assertThat(relationship(bo, ana).extract().asString()).isEqualTo(before);
        get(bo, "/mutes").body("items", empty());
    }

    @Test
    void mutingTwiceAndUnmutingTwiceIsHarmlessAndSaysNothing() {
        assertThat(mute(ana, bo).statusCode(200).extract().header("Kith-Written"))
                .isNotNull();
        assertThat(mute(ana, bo).statusCode(200).extract().header("Kith-Written"))
                .isNull();
        assertThat(unmute(ana, bo)
                        .statusCode(200)
                        .body("muting", equalTo(false))
                        .extract()
                        .header("Kith-Written"))
                .isNotNull();
        assertThat(unmute(ana, bo).statusCode(200).extract().header("Kith-Written"))
                .isNull();
        try (var topic = Topic.of("social-graph")) {
            topic.next("UserMuted", ana.id() + ":" + bo.id());
            topic.next("UserUnmuted", ana.id() + ":" + bo.id());
        }
    }

    @Test
    void theMutedAreListedNewestFirstAsLongAsTheyAreThere() {
        TestUser cleo = known(TestUser.reserved("Cleo"));
        mute(ana, bo);
        mute(ana, cleo);
        get(ana, "/mutes")
                .statusCode(200)
                .body("items.firstName", contains("Cleo", "Bo"), "items[0].since", notNullValue());
        block(cleo, ana);
        get(ana, "/mutes").body("items.firstName", contains("Bo"));
        unblock(cleo, ana);
        get(ana, "/mutes").body("items.firstName", contains("Cleo", "Bo"));
        Identity.deletes(bo);
        get(ana, "/mutes").body("items.firstName", contains("Cleo"));
    }

    @Test
    void aBlockLeavesAMuteAsItIs() {
        mute(ana, bo);
        block(ana, bo).body("muting", equalTo(true));
        unblock(ana, bo).body("muting", equalTo(true), "blocking", equalTo(false));
    }

    @Test
    void nobodyMutesThemselvesOrSomebodyWhoIsNotThere() {
        mute(ana, ana).statusCode(422);
        mute(ana, TestUser.named("Nobody")).statusCode(404);
        unmute(ana, TestUser.named("Nobody")).statusCode(404);
        ana.asks().put("/api/v1/users/nobody/mute").then().statusCode(400);
    }
}
