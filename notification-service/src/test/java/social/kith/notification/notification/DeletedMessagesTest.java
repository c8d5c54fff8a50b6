package social.kith.notification.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static social.kith.notification.EventScene.messageDeleted;
import static social.kith.notification.EventScene.messageDeletedInGroup;
import static social.kith.notification.EventScene.messageEdited;
import static social.kith.notification.Scene.group;
import static social.kith.notification.Scene.joined;
import static social.kith.notification.Scene.kindsOf;
import static social.kith.notification.Scene.notificationsOf;
import static social.kith.notification.Scene.person;
import static social.kith.notification.Scene.reads;
import static social.kith.notification.Scene.writes;
import static social.kith.notification.Scene.writesInGroup;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import social.kith.platform.id.Id;
import social.kith.platform.testkit.TestUser;

/** What is told of messages, as messages are deleted. */
@QuarkusTest
class DeletedMessagesTest {
    private TestUser ana;
    private TestUser bo;
    private TestUser cleo;
    private Id talk;
    private Id hikers;

    @BeforeEach
    void begin() {
        ana = person("Ana");
        bo = person("Bo");
        cleo = person("Cleo");
        talk = Id.next();
        hikers = group("Sunday hikers", ana);
        joined(hikers, bo, "invitation");
        joined(hikers, cleo, "invitation");
    }

    @Test
    void withTheLastUnreadMessageItsNotificationIsGone() {
        writes(ana, talk, 1, bo);
        writes(ana, talk, 2, bo);
        messageDeleted(ana, talk, 2, bo);
        assertThat(kindsOf(bo)).containsExactly("new_message");
        messageDeleted(ana, talk, 1, bo);
        assertThat(kindsOf(bo)).isEmpty();
        writes(ana, talk, 3, bo);
        notificationsOf(bo).body("items.kind", contains("new_message")).body("items[0].read", equalTo(false));
    }

    @Test
    void whatWasReadBeforeDoesNotKeepIt() {
        writes(ana, talk, 1, bo);
        writes(ana, talk, 2, bo);
        reads(bo, talk, 1);
        messageDeleted(ana, talk, 2, bo);
        assertThat(kindsOf(bo)).isEmpty();
    }

    @Test
    void toReadWhatIsLeftSettlesIt() {
        writes(ana, talk, 1, bo);
        writes(ana, talk, 2, bo);
        messageDeleted(ana, talk, 2, bo);
        reads(bo, talk, 1);
        notificationsOf(bo).body("items[0].resolved", equalTo(true));
    }

    @Test
    void anEditTellsNothingAnewAndTakesNothingAway() {
        writes(ana, talk, 1, bo);
        String before = notificationsOf(bo).extract().asString();
        messageEdited(ana, talk, 1, bo);
        assertThat(notificationsOf(bo).extract().asString()).isEqualTo(before);
    }

    @Test
    void whatWasReadStaysThoughItIsDeleted() {
        writes(ana, talk, 1, bo);
        reads(bo, talk, 1);
        messageDeleted(ana, talk, 1, bo);
        notificationsOf(bo).body("items.resolved", contains(true));
    }

    @Test
    void whoWroteNothingElseInAGroupIsNotAmongThem() {
        writesInGroup(ana, hikers, 1);
        writesInGroup(cleo, hikers, 2);
        writesInGroup(ana, hikers, 3);
        messageDeletedInGroup(ana, hikers, 3);
        notificationsOf(bo).body("items[0].actorCount", equalTo(2));
        messageDeletedInGroup(ana, hikers, 1);
        notificationsOf(bo).body("items.message", contains("Cleo Test wrote in Sunday hikers."));
        assertThat(kindsOf(cleo)).as("to whom only Ana's were told").isEmpty();
        writesInGroup(ana, hikers, 4);
        notificationsOf(bo).body("items.message", contains("Ana Test and Cleo Test wrote in Sunday hikers."));
    }

    @Test
    void ofADeletedMessageNobodyIsToldWhoIsHeardOfLater() {
        TestUser dev = person("Dev");
        writesInGroup(ana, hikers, 1);
        messageDeletedInGroup(ana, hikers, 1);
        joined(hikers, dev, "invitation");
        assertThat(kindsOf(dev)).isEmpty();
    }
}
