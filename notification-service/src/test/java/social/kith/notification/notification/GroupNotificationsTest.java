package social.kith.notification.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static social.kith.notification.Scene.asksToJoin;
import static social.kith.notification.Scene.event;
import static social.kith.notification.Scene.group;
import static social.kith.notification.Scene.invitation;
import static social.kith.notification.Scene.invited;
import static social.kith.notification.Scene.joined;
import static social.kith.notification.Scene.kindsOf;
import static social.kith.notification.Scene.member;
import static social.kith.notification.Scene.notificationsOf;
import static social.kith.notification.Scene.person;
import static social.kith.notification.Scene.unreadCount;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import social.kith.people.testkit.SocialGraph;
import social.kith.platform.id.Id;
import social.kith.platform.testkit.TestUser;

@QuarkusTest
class GroupNotificationsTest {
    private TestUser ana;
    private TestUser bo;
    private TestUser cleo;
    private Id hikers;

    @BeforeEach
    void begin() {
        ana = person("Ana");
        bo = person("Bo");
        cleo = person("Cleo");
        hikers = group("Sunday hikers", ana);
    }

    @Test
    void anInvitationNamesTheGroupAndOffersItsAnswers() {
        Id invitation = invited(hikers, bo, ana);
        notificationsOf(bo)
                .body("items.kind", contains("group_invitation"))
                .body("items[0].message", equalTo("Ana Test invited you to Sunday hikers."))
                .body("items[0].actors.firstName", contains("Ana"))
                .body("items[0].subject.type", equalTo("group"))
                .body("items[0].subject.id", equalTo(hikers.toString()))
                .body("items[0].subject.title", equalTo("Sunday hikers"))
                .body("items[0].subject.url", equalTo("/groups/" + hikers))
                .body(
                        "items[0].actions.href",
                        contains(
                                "/api/v1/group-invitations/" + invitation + "/accept",
                                "/api/v1/group-invitations/" + invitation + "/decline"));
        assertThat(kindsOf(ana)).isEmpty();
    }

    @Test
    void anAnsweredInvitationIsResolved() {
        invited(hikers, bo, ana);
        joined(hikers, bo, "invitation");
        Id invitation = invited(hikers, cleo, ana);
        invitation("InvitationDeclined", invitation, hikers, cleo);
        for (TestUser user : new TestUser[] {bo, cleo})
            notificationsOf(user)
                    .body("items.kind", contains("group_invitation"))
                    .body("items[0].resolved", equalTo(true))
                    .body("items[0].actions", empty());
    }

    @Test
    void anInvitationThatABlockHasEndedIsGoneForGood() {
        Id invitation = invited(hikers, bo, ana);
        SocialGraph.blocks(bo, ana);
        invitation("InvitationWithdrawn", invitation, hikers, bo);
        SocialGraph.unblocks(bo, ana);
        assertThat(kindsOf(bo)).isEmpty();
        assertThat(unreadCount(bo)).isZero();
        invited(hikers, bo, ana);
        assertThat(kindsOf(bo)).containsExactly("group_invitation");
    }

    @Test
    void everyDeciderIsToldOfAJoinRequestAndResolvedWithTheOther() {
        joined(hikers, bo, "invitation");
        asksToJoin(hikers, cleo, ana, bo);
        for (TestUser decider : new TestUser[] {ana, bo})
            notificationsOf(decider)
                    .body("items.kind", contains("group_join_request"))
                    .body("items[0].message", equalTo("Cleo Test asked to join Sunday hikers."))
                    .body(
                            "items[0].actions[1].href",
                            equalTo("/api/v1/groups/" + hikers + "/join-requests/" + cleo.id() + "/decline"));
        joined(hikers, cleo, "request");
        for (TestUser decider : new TestUser[] {ana, bo})
            notificationsOf(decider).body("items[0].resolved", equalTo(true));
        notificationsOf(cleo)
                .body("items.kind", contains("group_join_accepted"))
                .body("items[0].message", equalTo("Your request to join Sunday hikers was accepted."))
                .body("items[0].actorCount", equalTo(0));
    }

    @Test
    void aRefusedJoinRequestIsResolvedAndAWithdrawnOneIsGone() {
        asksToJoin(hikers, cleo, ana);
        member("JoinRequestDeclined", hikers, cleo);
        asksToJoin(hikers, cleo, ana);
        member("JoinRequestWithdrawn", hikers, cleo);
        asksToJoin(hikers, bo, ana);
        notificationsOf(ana)
                .body("items.actors.flatten().firstName", contains("Bo", "Cleo"))
                .body("items.resolved", contains(false, true));
        assertThat(kindsOf(cleo)).isEmpty();
    }

    @Test
    void everyMemberButItsCreatorIsToldOfAnEvent() {
        joined(hikers, bo, "invitation");
        Id brocken = event(hikers, ana, "Up the Brocken");
        joined(hikers, cleo, "invitation");
        notificationsOf(bo)
                .body("items.kind", contains("new_event"))
                .body("items[0].message", equalTo("Ana Test created the event Up the Brocken in Sunday hikers."))
                .body("items[0].subject.type", equalTo("event"))
                .body("items[0].subject.title", equalTo("Up the Brocken"))
                .body("items[0].subject.url", equalTo("/events/" + brocken));
        assertThat(kindsOf(ana)).isEmpty();
        assertThat(kindsOf(cleo)).isEmpty();
    }

    @Test
    void whoLeavesLosesWhatWasToldOfTheGroupAndIsToldNoMore() {
        joined(hikers, bo, "invitation");
        event(hikers, ana, "Up the Brocken");
        invited(group("Readers", cleo), bo, cleo);
        member("MemberLeft", hikers, bo);
        event(hikers, ana, "Down again");
        assertThat(kindsOf(bo)).containsExactly("group_invitation");
    }
}
