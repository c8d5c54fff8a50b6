package social.kith.socialgraph.follow;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static social.kith.socialgraph.Following.answer;
import static social.kith.socialgraph.Following.follow;
import static social.kith.socialgraph.Following.known;
import static social.kith.socialgraph.Following.lookAt;
import static social.kith.socialgraph.Following.relationship;
import static social.kith.socialgraph.Following.requestsOf;
import static social.kith.socialgraph.Following.sentBy;
import static social.kith.socialgraph.Following.unfollow;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import social.kith.people.testkit.Identity;
import social.kith.platform.testkit.TestUser;

/** Follows and requests of people who leave and come back, or who are not heard of yet. */
@QuarkusTest
class DeletedUserTest {
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
    void aDeletedUserIsNobodyAndBackAsTheyWere() {
        follow(ana, bo);
        follow(bo, ana);
        Identity.deletes(bo);
        lookAt(ana, bo).statusCode(404);
        follow(ana, bo).statusCode(404);
        unfollow(ana, bo).statusCode(404);
        Identity.restores(bo);
        relationship(ana, bo).body("following", equalTo("accepted"), "followedBy", equalTo("accepted"));
    }

    @Test
    void requestsByADeletedUserAreHiddenUntilTheyAreBack() {
        follow(ana, cleo);
        follow(bo, cleo);
        String request = requestsOf(cleo).extract().path("items.find { it.user.firstName == 'Ana' }.id");
        Identity.deletes(ana);
        requestsOf(cleo).body("items.user.firstName", contains("Bo"));
        answer(cleo, request, "accept").statusCode(404);
        answer(cleo, request, "decline").statusCode(404);
        Identity.restores(ana);
        requestsOf(cleo).body("items.user.firstName", contains("Bo", "Ana"));
        answer(cleo, request, "accept").statusCode(200);
    }

    @Test
    void requestsToADeletedUserAreHiddenUntilTheyAreBack() {
        follow(ana, cleo);
        Identity.deletes(cleo);
        sentBy(ana).body("items", hasSize(0));
        Identity.restores(cleo);
        sentBy(ana).body("items.user.firstName", contains("Cleo"));
    }

    @Test
    void aNewcomerWhoIsUnheardOfFollowsUnderTheirOwnName() {
        TestUser unheardOf = TestUser.named("Nia");
        follow(unheardOf, cleo).statusCode(200);
        requestsOf(cleo).body("items.user.firstName", contains("Nia"));
    }
}
