package social.kith.groups.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static social.kith.groups.Circle.accept;
import static social.kith.groups.Circle.decline;
import static social.kith.groups.Circle.known;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import social.kith.groups.Circle;
import social.kith.groups.membership.Memberships;
import social.kith.people.testkit.SocialGraph;
import social.kith.platform.inbox.AppliedPositions;
import social.kith.platform.testkit.TestUser;
import social.kith.platform.testkit.Topic;

@QuarkusTest
class BlockTest {
    @Inject
    Memberships memberships;

    @Inject
    AppliedPositions heard;

    private TestUser ana;
    private TestUser bo;
    private TestUser cleo;
    private Circle anas;
    private Circle bos;

    @BeforeEach
    void meet() {
        ana = known("Ana");
        bo = known("Bo");
        cleo = known("Cleo");
        anas = Circle.of(ana);
        bos = Circle.of(bo);
    }

    @Test
    void neitherInvitesTheOtherAsIfThereWereNoSuchUser() {
        SocialGraph.blocks(ana, bo);
        TestUser nobody = TestUser.named("Nobody");
        anas.invite(ana, nobody, bo, cleo).body("items.result", contains("not_possible", "not_possible", "invited"));
        bos.invite(bo, ana, nobody, cleo).body("items.result", contains("not_possible", "not_possible", "invited"));
        anas.seenBy(bo).body("membership", equalTo("none"));
        bos.seenBy(ana).body("membership", equalTo("none"));
        SocialGraph.unblocks(ana, bo);
        anas.invite(ana, bo).body("items.result", contains("invited"));
        bos.invite(bo, ana).body("items.result", contains("invited"));
    }

    /** They see each other among the members. */
    @Test
    void aFellowMemberIsOneToBothWhoeverOfThemBlocksTheOther() {
        anas.with(bo, cleo);
        SocialGraph.blocks(ana, bo);
        anas.invite(ana, bo, cleo).body("items.result", contains("already_member", "already_member"));
        anas.invite(bo, ana, cleo).body("items.result", contains("already_member", "already_member"));
        anas.seenBy(bo).body("membership", equalTo("accepted"), "memberCount", equalTo(3));
        bo.asks().delete(anas.path("/members/me")).then().statusCode(204);
        anas.invite(ana, bo).body("items.result", contains("not_possible"));
    }

    @Test
    void whatOneInvitedTheOtherToIsGoneForBothAndStaysGone() {
        anas.invite(ana, bo);
        bos.invite(bo, ana);
        String toBo = anas.invitation(bo);
        String toAna = bos.invitation(ana);
        SocialGraph.blocks(ana, bo);
        isGone(anas, bo, toBo);
        isGone(bos, ana, toAna);
        SocialGraph.unblocks(ana, bo);
        isGone(anas, bo, toBo);
        isGone(bos, ana, toAna);
        anas.invite(ana, bo).body("items.result", contains("invited"));
        assertThat(anas.invitation(bo)).isNotNull().isNotEqualTo(toBo);
        assertThat(withdrawn(anas, bo)).contains(toBo);
        assertThat(withdrawn(bos, ana)).contains(toAna);
    }

    @Test
    void aBlockIsAboutTwoPeopleAlone() {
        anas.with(cleo);
        anas.invite(cleo, bo);
        String byCleo = anas.invitation(bo);
        SocialGraph.blocks(ana, bo);
        assertThat(anas.invitation(bo)).isEqualTo(byCleo);
        accept(bo, byCleo).statusCode(200).body("membership", equalTo("accepted"), "memberCount", equalTo(3));
    }

    @Test
    void whoHasAnsweredStaysWhatTheyAre() {
        anas.with(bo);
        anas.invite(ana, cleo);
        decline(cleo, anas.invitation(cleo)).statusCode(200);
        SocialGraph.blocks(bo, ana);
        SocialGraph.blocks(cleo, ana);
        anas.seenBy(bo).body("membership", equalTo("accepted"), "memberCount", equalTo(2));
        anas.seenBy(cleo).body("membership", equalTo("none"));
        SocialGraph.unblocks(cleo, ana);
        anas.invite(ana, cleo).body("items.result", contains("invited"));
    }

    @Test
    void groupsMembersAndEventsShowEverybody() {
        anas.with(bo, cleo);
        SocialGraph.blocks(cleo, bo);
        for (TestUser viewer : List.of(bo, cleo)) anas.membersFor(viewer).body("items", hasSize(3));
        String event = cleo.asks()
                .body(Map.of(
                        "title", "Walk",
                        "description", "Up the hill",
                        "startsAt", "2027-05-02T07:00:00Z",
                        "timeZone", "Europe/Madrid"))
                .post(anas.path("/events"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        bo.asks()
                .get("/api/v1/events/" + event)
                .then()
                .statusCode(200)
                .body("creator.id", equalTo(cleo.id().toString()));
        bo.asks()
                .body(Map.of("response", "going"))
                .put("/api/v1/events/" + event + "/response")
                .then()
                .statusCode(200);
        cleo.asks()
                .get("/api/v1/events/" + event + "/responses")
                .then()
                .body("items.user.id", contains(bo.id().toString()));
        bos.seenBy(cleo).body("creator.id", equalTo(bo.id().toString()));
    }

    @Test
    void askingToJoinAndDecidingOnItAreAboutAGroup() {
        anas.with(cleo);
        SocialGraph.blocks(ana, bo);
        anas.requestBy(bo).statusCode(201);
        ana.asks()
                .get(anas.path("/join-requests"))
                .then()
                .statusCode(200)
                .body("items.user.id", contains(bo.id().toString()));
        anas.invite(ana, bo).body("items.result", contains("not_possible"));
        anas.decide(ana, bo, "accept").statusCode(200);
        anas.seenBy(bo).body("membership", equalTo("accepted"), "memberCount", equalTo(3));
    }

    /** As whoever reads the topic from its beginning hears them. */
    @Test
    void anOldBlockThatIsHeardAgainEndsNothingThatCameAfterIt() {
        SocialGraph.blocks(ana, bo);
        long block = heard.of("social-graph");
        SocialGraph.unblocks(ana, bo);
        anas.invite(ana, bo);
        String invitation = anas.invitation(bo);
        hears(block);
        assertThat(anas.invitation(bo)).isNotNull().isEqualTo(invitation);
        hears(heard.of("social-graph") + 1);
        hears(heard.of("social-graph") + 1);
        isGone(anas, bo, invitation);
    }

    private void hears(long block) {
        QuarkusTransaction.requiringNew().run(() -> memberships.withdrawInvitations(bo.id(), ana.id(), block));
    }

    private static void isGone(Circle circle, TestUser invited, String invitation) {
        assertThat(circle.invitation(invited)).isNull();
        circle.seenBy(invited).body("membership", equalTo("none"));
        accept(invited, invitation).statusCode(404);
        decline(invited, invitation).statusCode(404);
    }

    /** What the others are told. */
    private static String withdrawn(Circle circle, TestUser invited) {
        try (var topic = Topic.of("groups")) {
            return topic.next("InvitationWithdrawn", circle.id() + ":" + invited.id())
                    .data();
        }
    }
}
