package social.kith.socialgraph.follow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static social.kith.socialgraph.Following.answer;
import static social.kith.socialgraph.Following.block;
import static social.kith.socialgraph.Following.follow;
import static social.kith.socialgraph.Following.known;
import static social.kith.socialgraph.Following.mute;
import static social.kith.socialgraph.Following.requestsOf;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import social.kith.platform.id.Id;
import social.kith.platform.testkit.TestUser;

/** What somebody is given of all that they are to others and others to them. */
@QuarkusTest
class FollowDataTest {
    @Inject
    AgroalDataSource database;

    @Test
    void isOnesOwnFollowsAndRequestsAndNobodyElses() {
        TestUser ana = known(TestUser.named("Ana"));
        TestUser bo = known(TestUser.named("Bo"));
        TestUser cleo = known(TestUser.reserved("Cleo"));
        TestUser dev = known(TestUser.reserved("Dev"));
        TestUser eva = known(TestUser.named("Eva"));
        follow(ana, bo);
        follow(bo, ana);
        follow(ana, cleo);
        follow(bo, cleo);
        follow(ana, dev);
        answer(dev, requestsOf(dev).extract().path("items[0].id"), "decline");
        data(ana)
                .body("following.userId", contains(bo.id().toString()), "following[0].createdAt", notNullValue())
                .body("followers.userId", contains(bo.id().toString()))
                .body("followRequestsSent.userId", contains(cleo.id().toString()))
                .body("followRequestsReceived", empty());
        mute(ana, bo);
        block(ana, eva);
        block(bo, dev);
        data(ana)
                .body("mutes.userId", contains(bo.id().toString()), "mutes[0].createdAt", notNullValue())
                .body("blocks.userId", contains(eva.id().toString()));
        // Nobody learns that they are muted or blocked.
        data(eva).body("blocks", empty(), "mutes", empty());
        data(cleo)
                .body("following", empty(), "followers", empty(), "followRequestsSent", empty())
                .body(
                        "followRequestsReceived.userId",
                        contains(ana.id().toString(), bo.id().toString()));
        data(TestUser.named("Nobody")).body("size()", equalTo(6), "following", empty(), "followers", empty());
    }

    @Test
    void comesInPagesThatLeaveOutNothing() throws SQLException {
        TestUser ana = known(TestUser.named("Ana"));
        insertFollowers(ana, 1_501);
        List<String> ids = data(ana).body("followers", hasSize(1_501)).extract().path("followers.id");
        assertThat(ids).doesNotHaveDuplicates().isSorted();
    }

    @Test
    void isForWhoIsSignedInAlone() {
        RestAssured.get("/internal/personal-data").then().statusCode(401);
    }

    private static ValidatableResponse data(TestUser user) {
        return user.asks().get("/internal/personal-data").then().statusCode(200).contentType("application/json");
    }

    private void insertFollowers(TestUser user, int number) throws SQLException {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement("""
                        with recursive numbers (n) as (values (1) union all select n + 1 from numbers where n < ?1)
                        insert into followers (id, follower_id, followee_id, state, created_at, since)
                        select ?2 + n, ?2 + n, ?3, 'accepted', 0, ?2 + n from numbers""")) {
            long first = Id.next().value();
            insert.setInt(1, number);
            insert.setLong(2, first);
            insert.setLong(3, user.id().value());
            insert.executeUpdate();
        }
    }
}
