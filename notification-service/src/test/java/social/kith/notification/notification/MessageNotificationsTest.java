package social.kith.notification.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static social.kith.notification.Scene.follow;
import static social.kith.notification.Scene.group;
import static social.kith.notification.Scene.joined;
import static social.kith.notification.Scene.kindsOf;
import static social.kith.notification.Scene.member;
import static social.kith.notification.Scene.notificationsOf;
import static social.kith.notification.Scene.person;
import static social.kith.notification.Scene.reads;
import static social.kith.notification.Scene.unreadCount;
import static social.kith.notification.Scene.writes;
import static social.kith.notification.Scene.writesInGroup;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import social.kith.platform.id.Id;
import social.kith.platform.testkit.TestUser;

@QuarkusTest
class MessageNotificationsTest {
    private static final String LIST = "/api/v1/notifications";
    private TestUser ana;
    private TestUser bo;
    private Id conversation;

    @BeforeEach
    void begin() {
        ana = person("Ana");
        bo = person("Bo");
        conversation = Id.next();
    }

    @Test
    void messagesOfAConversationAreOneNotificationUntilTheyAreRead() {
        writes(ana, conversation, 1, bo);
        String first = notificationsOf(bo).extract().path("items[0].updatedAt");
        writes(ana, conversation, 2, bo);
        notificationsOf(bo)
                .body("items.kind", contains("new_message"))
                .body("items[0].message", equalTo("Ana Test wrote to you."))
                .body("items[0].subject.type", equalTo("conversation"))
                .body("items[0].subject.url", equalTo("/conversations/" + conversation))
                .body("items[0].actorCount", equalTo(1))
                .body("items[0].updatedAt", greaterThan(first));
        assertThat(kindsOf(ana)).isEmpty();
        reads(bo, conversation, 1);
        notificationsOf(bo).body("items[0].read", equalTo(false));
        reads(bo, conversation, 2);
        notificationsOf(bo).body("items[0].read", equalTo(true)).body("items[0].resolved", equalTo(true));
        writes(ana, conversation, 3, bo);
        notificationsOf(bo).body("items.read", contains(false, true));
    }

    @Test
    void messagesAreShownAsUnreadAndCountedApart() {
        writes(ana, conversation, 1, bo);
        bo.asks().get("/api/v1/notifications?unread=true").then().body("items", hasSize(1));
        assertThat(unreadCount(bo)).isZero();
        follow("FollowRequested", Id.next(), ana, bo);
        bo.asks().get(LIST + "?messages=true").then().body("items.kind", contains("new_message"));
        bo.asks().get(LIST + "?messages=false&unread=true").then().body("items.kind", contains("follow_request"));
        bo.asks().get(LIST + "?messages=some").then().statusCode(400);
    }

    @Test
    void aDismissedNotificationIsNotTheOneOfTheNextMessage() {
        writes(ana, conversation, 1, bo);
        bo.asks().post("/api/v1/notifications/read-all").then().statusCode(204);
        writes(ana, conversation, 2, bo);
        notificationsOf(bo).body("items.read", contains(false, true));
    }

    @Test
    void aGroupsMembersAreToldButNotTheSender() {
        Id hikers = group("Sunday hikers", ana);
        joined(hikers, bo, "invitation");
        TestUser[] others = {person("Cleo"), person("Dev"), person("Eva")};
        for (TestUser other : others) joined(hikers, other, "invitation");
        writesInGroup(ana, hikers, 1);
        assertThat(kindsOf(ana)).isEmpty();
        writesInGroup(others[0], hikers, 2);
        notificationsOf(bo)
                .body("items[0].message", equalTo("Cleo Test and Ana Test wrote in Sunday hikers."))
                .body("items[0].subject.title", equalTo("Sunday hikers"));
        writesInGroup(others[1], hikers, 3);
        writesInGroup(others[2], hikers, 4);
        notificationsOf(bo)
                .body("items.kind", contains("new_message"))
                .body("items[0].message", equalTo("Eva Test and 3 others wrote in Sunday hikers."))
                .body("items[0].actors.firstName", contains("Eva", "Dev", "Cleo"))
                .body("items[0].actorCount", equalTo(4));
    }

    @Test
    void whoLeftIsNotTold() {
        Id hikers = group("Sunday hikers", ana);
        joined(hikers, bo, "invitation");
        writesInGroup(ana, hikers, 1);
        member("MemberLeft", hikers, bo);
        assertThat(kindsOf(bo)).isEmpty();
        writesInGroup(ana, hikers, 2);
        assertThat(kindsOf(bo)).isEmpty();
    }

    @Test
    void whoJoinsIsNotToldOfWhatWasWrittenBefore() {
        Id hikers = group("Sunday hikers", ana);
        writesInGroup(ana, hikers, 1);
        joined(hikers, bo, "invitation");
        assertThat(kindsOf(bo)).isEmpty();
        writesInGroup(ana, hikers, 2);
        assertThat(kindsOf(bo)).containsExactly("new_message");
    }
}
