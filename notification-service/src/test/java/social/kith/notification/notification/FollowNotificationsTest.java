package social.kith.notification.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static social.kith.notification.Scene.follow;
import static social.kith.notification.Scene.followAccepted;
import static social.kith.notification.Scene.kindsOf;
import static social.kith.notification.Scene.notificationsOf;
import static social.kith.notification.Scene.person;
import static social.kith.notification.Scene.unreadCount;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import social.kith.platform.id.Id;
import social.kith.platform.testkit.TestUser;

@QuarkusTest
class FollowNotificationsTest {
    private TestUser ana;
    private TestUser cleo;
    private Id followId;

    @BeforeEach
    void begin() {
        ana = person("Ana");
        cleo = person("Cleo");
        followId = Id.next();
    }

    @Test
    void aRequestNamesItsActorAndOffersItsAnswers() {
        follow("FollowRequested", followId, ana, cleo);
        notificationsOf(cleo)
                .body("items", hasSize(1))
                .body("items[0].kind", equalTo("follow_request"))
                .body("items[0].message", equalTo("Ana Test asked to follow you."))
                .body("items[0].actors.id", contains(ana.id().toString()))
                .body("items[0].actors[0].firstName", equalTo("Ana"))
                .body("items[0].actorCount", equalTo(1))
                .body("items[0].subject.type", equalTo("follow_request"))
                .body("items[0].subject.id", equalTo(followId.toString()))
                .body("items[0].subject.url", equalTo("/follow-requests"))
                .body("items[0].subject", not(hasKey("title")))
                .body("items[0].read", equalTo(false))
                .body("items[0].resolved", equalTo(false))
                .body("items[0].actions.name", contains("accept", "decline"))
                .body("items[0].actions.method", contains("POST", "POST"))
                .body("items[0].actions[0].href", equalTo("/api/v1/follow-requests/" + followId + "/accept"));
        assertThat(unreadCount(cleo)).isEqualTo(1);
        assertThat(kindsOf(ana)).isEmpty();
    }

    @Test
    void anAcceptedRequestIsResolvedAndItsMakerIsTold() {
        follow("FollowRequested", followId, ana, cleo);
        followAccepted(followId, ana, cleo, true);
        notificationsOf(cleo)
                .body("items.kind", contains("follow_request"))
                .body("items[0].resolved", equalTo(true))
                .body("items[0].read", equalTo(true))
                .body("items[0].actions", empty());
        assertThat(unreadCount(cleo)).isZero();
        notificationsOf(ana)
                .body("items.kind", contains("follow_accepted"))
                .body("items[0].message", equalTo("Cleo Test accepted your follow request."))
                .body("items[0].subject.url", equalTo("/users/" + cleo.id()));
    }

    @Test
    void aDeclinedRequestIsResolvedAndItsMakerIsNotTold() {
        follow("FollowRequested", followId, ana, cleo);
        follow("FollowDeclined", followId, ana, cleo);
        notificationsOf(cleo).body("items[0].resolved", equalTo(true));
        assertThat(kindsOf(ana)).isEmpty();
    }

    @Test
    void aWithdrawnRequestIsGoneAndTheNextOneIsTold() {
        follow("FollowRequested", followId, ana, cleo);
        follow("FollowWithdrawn", followId, ana, cleo);
        assertThat(kindsOf(cleo)).isEmpty();
        assertThat(unreadCount(cleo)).isZero();
        Id again = Id.next();
        follow("FollowRequested", again, ana, cleo);
        notificationsOf(cleo)
                .body("items.subject.id", contains(again.toString()))
                .body("items[0].resolved", equalTo(false));
    }

    @Test
    void aNewFollowerIsToldUntilTheyUnfollow() {
        followAccepted(followId, ana, cleo, false);
        notificationsOf(cleo)
                .body("items.kind", contains("new_follower"))
                .body("items[0].message", equalTo("Ana Test started following you."))
                .body("items[0].subject.id", equalTo(ana.id().toString()))
                .body("items[0].actions", empty());
        assertThat(kindsOf(ana)).isEmpty();
        follow("FollowEnded", followId, ana, cleo);
        assertThat(kindsOf(cleo)).isEmpty();
        assertThat(unreadCount(cleo)).isZero();
    }

    @Test
    void newFollowersAreOneAboutTheLatestOfThemAndEachIsToldOnce() {
        TestUser bo = person("Bo");
        followAccepted(followId, ana, cleo, false);
        followAccepted(Id.next(), bo, cleo, false);
        notificationsOf(cleo)
                .body("items.message", contains("Bo Test and Ana Test started following you."))
                .body("items[0].subject.url", equalTo("/users/" + bo.id()));
        follow("FollowEnded", followId, bo, cleo);
        notificationsOf(cleo)
                .body("items.message", contains("Ana Test started following you."))
                .body("items[0].subject.id", equalTo(ana.id().toString()));
        cleo.asks().post("/api/v1/notifications/read-all").then().statusCode(204);
        follow("FollowEnded", followId, ana, cleo);
        followAccepted(Id.next(), ana, cleo, false);
        notificationsOf(cleo).body("items.actorCount", contains(1)).body("items[0].read", equalTo(true));
    }

    @Test
    void whoFollowsAgainIsNamedWithThoseWhoDidMeanwhile() {
        TestUser bo = person("Bo");
        followAccepted(followId, ana, cleo, false);
        follow("FollowEnded", followId, ana, cleo);
        followAccepted(Id.next(), bo, cleo, false);
        Id again = Id.next();
        followAccepted(again, ana, cleo, false);
        followAccepted(Id.next(), person("Dev"), cleo, false);
        notificationsOf(cleo).body("items.message", contains("Dev Test and 2 others started following you."));
        assertThat(unreadCount(cleo)).isEqualTo(1);
        follow("FollowEnded", again, ana, cleo);
        notificationsOf(cleo).body("items.message", contains("Dev Test and Bo Test started following you."));
    }

    @Test
    void anAcceptanceThatHasEndedIsGone() {
        follow("FollowRequested", followId, ana, cleo);
        followAccepted(followId, ana, cleo, true);
        follow("FollowEnded", followId, ana, cleo);
        assertThat(kindsOf(ana)).isEmpty();
        assertThat(kindsOf(cleo)).containsExactly("follow_request");
    }
}
