package social.kith.groups.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static social.kith.groups.Circle.accept;
import static social.kith.groups.Circle.known;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import social.kith.groups.Circle;
import social.kith.groups.Ledger;
import social.kith.people.testkit.Identity;
import social.kith.platform.id.Id;
import social.kith.platform.identity.UserCard;
import social.kith.platform.testkit.Neighbour;
import social.kith.platform.testkit.TestUser;
import social.kith.platform.testkit.Topic;

/** What becomes of groups when people change, leave, come back and are erased. */
@QuarkusTest
class UserTest {
    @Inject
    AgroalDataSource database;

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
    void aDeletedMemberIsNotSeenNorCountedUntilTheyAreBack() {
        Identity.deletes(bo);
        Identity.deletes(bo);
        circle.seenBy(ana).body("memberCount", equalTo(1));
        circle.membersFor(ana).body("items.user.firstName", contains("Ana"));
        circle.remove(ana, bo).statusCode(404);
        circle.invite(ana, bo).body("items.result", contains("not_possible"));
        Identity.restores(bo);
        Identity.changes(bo.card());
        circle.seenBy(bo).body("memberCount", equalTo(2), "membership", equalTo("accepted"), "role", equalTo("member"));
        circle.membersFor(ana).body("items.user.firstName", contains("Bo", "Ana"));
    }

    @Test
    void aCreatorWhoMayComeBackKeepsTheGroup() {
        Identity.deletes(ana);
        circle.seenBy(bo).body("creator.deleted", equalTo(true), "role", equalTo("member"), "memberCount", equalTo(1));
        Identity.restores(ana);
        circle.seenBy(ana).body("creator.firstName", equalTo("Ana"), "role", equalTo("creator"));
    }

    @Test
    void theRequestOfADeletedUserIsHiddenUntilTheyAreBack() {
        circle.requestBy(cleo);
        Identity.deletes(cleo);
        requests().body("items", hasSize(0));
        circle.decide(ana, cleo, "accept").statusCode(404);
        circle.decide(ana, cleo, "decline").statusCode(404);
        Identity.restores(cleo);
        requests().body("items.user.firstName", contains("Cleo"));
        circle.decide(ana, cleo, "accept").statusCode(200).body("memberCount", equalTo(3));
    }

    @Test
    void whatADeletedUserInvitedToIsHiddenUntilTheyAreBack() {
        circle.invite(bo, cleo);
        String invitation = circle.invitation(cleo);
        Identity.deletes(bo);
        assertThat(circle.invitation(cleo)).isNull();
        accept(cleo, invitation).statusCode(404);
        circle.seenBy(cleo).body("membership", equalTo("none"));
        Identity.restores(bo);
        assertThat(circle.invitation(cleo)).isEqualTo(invitation);
        accept(cleo, invitation).statusCode(200).body("memberCount", equalTo(3));
    }

    @Test
    void anInvitationShowsAgainWhenBothItsEndsAreBack() {
        circle.invite(bo, cleo);
        Identity.deletes(bo);
        Identity.deletes(cleo);
        Identity.restores(cleo);
        assertThat(circle.invitation(cleo)).isNull();
        Identity.restores(bo);
        assertThat(circle.invitation(cleo)).isNotNull();
    }

    @Test
    void whomADeletedUserInvitedAnotherCanInviteAndTheyCanAsk() {
        TestUser dev = known("Dev");
        circle.invite(bo, cleo, dev);
        Identity.deletes(bo);
        circle.requestBy(dev).statusCode(201).body("membership", equalTo("requesting"));
        circle.invite(ana, cleo).body("items.result", contains("invited"));
        Identity.restores(bo);
        accept(cleo, circle.invitation(cleo)).statusCode(200).body("memberCount", equalTo(3));
        circle.seenBy(dev).body("membership", equalTo("requesting"));
        Ledger.balances(circle);
    }

    @Test
    void whoIsErasedLeavesEveryGroup() throws SQLException {
        Circle asked = Circle.of(cleo);
        asked.requestBy(bo);
        asked.invite(cleo, bo);
        Circle other = Circle.of(cleo);
        other.requestBy(bo);
        TestUser dev = known("Dev");
        circle.invite(bo, dev);
        circle.with(cleo);
        Identity.deletes(bo);
        Identity.erases(bo);
        Identity.erases(bo);
        circle.seenBy(ana).body("memberCount", equalTo(2));
        circle.membersFor(ana).body("items.user.firstName", contains("Cleo", "Ana"));
        assertThat(circle.invitation(dev)).isNull();
        circle.seenBy(dev).body("membership", equalTo("none"));
        assertThat(count("select count(*) from group_members where user_id = ?", bo.id()))
                .isZero();
        assertThat(count("select count(*) from group_members where inviter_id = ?", bo.id()))
                .isZero();
        try (var topic = Topic.of("groups")) {
            topic.next("MemberLeft", circle.id() + ":" + bo.id());
            topic.next("MemberLeft", asked.id() + ":" + bo.id());
            topic.next("JoinRequestWithdrawn", other.id() + ":" + bo.id());
        }
    }

    @Test
    void whoIsErasedWithoutHavingBeenDeletedBeforeIsCountedNoMore() {
        Identity.erases(bo);
        circle.seenBy(ana).body("memberCount", equalTo(1));
        TestUser unheardOf = TestUser.named("Nia");
        circle.requestBy(unheardOf);
        Identity.erases(unheardOf);
        requests().body("items", hasSize(0));
    }

    @Test
    void anErasedCreatorsGroupGoesToTheAdminWhoIsThereLongest() {
        TestUser dev = known("Dev");
        circle.with(cleo, dev);
        circle.makes(ana, cleo, "admin");
        circle.makes(ana, dev, "admin");
        String before = circle.seenBy(cleo).extract().header("ETag");
        Identity.deletes(ana);
        Identity.erases(ana);
        circle.seenBy(cleo)
                .header("ETag", not(before))
                .body("role", equalTo("creator"), "creator.firstName", equalTo("Cleo"), "memberCount", equalTo(3));
        circle.seenBy(dev).body("role", equalTo("admin"));
        assertThat(Ledger.events(circle).getLast().data()).contains(cleo.id().toString(), "\"role\":\"creator\"");
        circle.remove(cleo, bo).statusCode(204);
        Ledger.balances(circle);
    }

    @Test
    void whereThereIsNoAdminItGoesToTheMemberWhoIsThereLongest() {
        TestUser dev = known("Dev");
        circle.with(cleo, dev);
        Identity.deletes(bo);
        Identity.erases(ana);
        circle.seenBy(cleo).body("role", equalTo("creator"), "title", equalTo("Ana's hikers"));
        Identity.restores(bo);
        circle.seenBy(bo).body("role", equalTo("member"), "memberCount", equalTo(3));
    }

    @Test
    void aGroupOfNobodyIsDeleted() {
        Circle alone = Circle.of(cleo);
        alone.invite(cleo, bo);
        alone.requestBy(ana);
        Identity.erases(cleo);
        ana.asks().get(alone.path("")).then().statusCode(404);
        assertThat(alone.invitation(bo)).isNull();
        try (var topic = Topic.of("groups")) {
            topic.next("GroupDeleted", alone.id());
        }
        Ledger.balances(alone);
    }

    @Test
    void whatIsHeardInOneGoAddsUp() {
        TestUser dev = known("Dev");
        circle.with(cleo, dev);
        var identity = Neighbour.of("identity");
        long last = 0;
        for (var gone : List.of(ana, bo, cleo))
            for (String event : List.of("UserErased", "UserDeleted", "UserErased", "UserErased"))
                last = identity.send(event, gone.id().toString(), Map.of("userId", gone.id()));
        for (String event : List.of("UserDeleted", "UserDeleted"))
            last = identity.send(event, dev.id().toString(), Map.of("userId", dev.id()));
        identity.awaitApplied(last);
        circle.seenBy(known("Eva")).body("memberCount", equalTo(0));
        Identity.restores(dev);
        Ledger.balances(circle);
        circle.seenBy(dev).body("memberCount", equalTo(1), "role", equalTo("creator"));
    }

    @Test
    void whoInheritsAndIsHiddenAndErasedInOneGoIsCountedOnce() {
        circle.with(cleo);
        var identity = Neighbour.of("identity");
        var boIs = Map.of("userId", bo.id());
        identity.send("UserErased", ana.id().toString(), Map.of("userId", ana.id()));
        identity.send("UserDeleted", bo.id().toString(), boIs);
        identity.awaitApplied(identity.send("UserErased", bo.id().toString(), boIs));
        circle.seenBy(cleo).body("memberCount", equalTo(1), "role", equalTo("creator"));
    }

    @Test
    void aChangedProfileIsShownAmongMembers() {
        Identity.changes(UserCard.of(bo.id(), "Bob", "Test", "bob", null, true));
        circle.membersFor(ana).body("items.user.firstName", contains("Bob", "Ana"));
    }

    private ValidatableResponse requests() {
        return ana.asks().get(circle.path("/join-requests")).then().statusCode(200);
    }

    private int count(String query, Id of) throws SQLException {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(query)) {
            select.setLong(1, of.value());
            try (var row = select.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }
}
