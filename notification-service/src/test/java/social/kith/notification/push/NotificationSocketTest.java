package social.kith.notification.push;

import static org.assertj.core.api.Assertions.assertThat;
import static social.kith.notification.Scene.event;
import static social.kith.notification.Scene.follow;
import static social.kith.notification.Scene.followAccepted;
import static social.kith.notification.Scene.group;
import static social.kith.notification.Scene.joined;
import static social.kith.notification.Scene.member;
import static social.kith.notification.Scene.notificationsOf;
import static social.kith.notification.Scene.person;
import static social.kith.notification.Scene.reads;
import static social.kith.notification.Scene.writes;
import static social.kith.people.testkit.SocialGraph.blocks;
import static social.kith.people.testkit.SocialGraph.mutes;
import static social.kith.people.testkit.SocialGraph.unblocks;
import static social.kith.people.testkit.SocialGraph.unmutes;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import social.kith.people.testkit.Identity;
import social.kith.platform.id.Id;
import social.kith.platform.identity.UserCard;
import social.kith.platform.testkit.TestUser;

/** What people hear at once, and what vanishes before their eyes. */
@QuarkusTest
class NotificationSocketTest {
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
    void everyDeviceIsToldAtOnceWhatTheListShows() throws InterruptedException {
        try (var phone = Device.of(cleo);
                var laptop = Device.of(cleo)) {
            follow("FollowRequested", followId, ana, cleo);
            var frame = phone.next("notification");
            assertThat(laptop.next("notification")).isEqualTo(frame);
            assertThat(frame.path("unreadCount").asInt()).isEqualTo(1);
            var notification = frame.path("notification");
            assertThat(notification.path("kind").asText()).isEqualTo("follow_request");
            assertThat(notification.path("id").asText())
                    .isEqualTo(notificationsOf(cleo).extract().path("items[0].id"));
            assertThat(notification.path("actors").path(0).path("firstName").asText())
                    .isEqualTo("Ana");
        }
    }

    @Test
    void aDeviceIsGreetedWithTheUnreadCount() throws InterruptedException {
        follow("FollowRequested", followId, ana, cleo);
        try (var phone = Device.connecting(cleo)) {
            assertThat(phone.next("ready").path("unreadCount").asInt()).isEqualTo(1);
        }
    }

    @Test
    void whatIsResolvedOrGoneIsToldToo() throws InterruptedException {
        try (var phone = Device.of(cleo)) {
            follow("FollowRequested", followId, ana, cleo);
            var told = phone.next("notification").path("notification");
            follow("FollowWithdrawn", followId, ana, cleo);
            var gone = phone.next("notification_gone");
            assertThat(gone.path("id")).isEqualTo(told.path("id"));
            assertThat(gone.path("unreadCount").asInt()).isZero();
            follow("FollowRequested", Id.next(), ana, cleo);
            phone.next("notification");
            followAccepted(followId, ana, cleo, true);
            var settled = phone.next("notification");
            assertThat(settled.path("notification").path("resolved").asBoolean())
                    .isTrue();
            assertThat(settled.path("notification").path("actions")).isEmpty();
        }
    }

    @Test
    void readingIsToldToTheOtherDevices() throws InterruptedException {
        try (var phone = Device.of(cleo)) {
            for (int i = 0; i < 2; i++) {
                follow("FollowRequested", Id.next(), person("Bo"), cleo);
                phone.next("notification");
            }
            String id = notificationsOf(cleo).extract().path("items[0].id");
            cleo.asks().post("/api/v1/notifications/" + id + "/read");
            assertThat(phone.next("unread_count").path("unreadCount").asInt()).isEqualTo(1);
            cleo.asks().post("/api/v1/notifications/read-all");
            assertThat(phone.next("unread_count").path("unreadCount").asInt()).isZero();
        }
    }

    @Test
    void messagesAreToldAndNotCounted() throws InterruptedException {
        Id conversation = Id.next();
        try (var phone = Device.of(cleo)) {
            writes(ana, conversation, 1, cleo);
            var first = phone.next("notification");
            assertThat(first.path("unreadCount").asInt()).isZero();
            writes(ana, conversation, 2, cleo);
            assertThat(phone.next("notification").path("notification").path("id"))
                    .isEqualTo(first.path("notification").path("id"));
            reads(cleo, conversation, 2);
            assertThat(phone.next("notification")
                            .path("notification")
                            .path("read")
                            .asBoolean())
                    .isTrue();
        }
    }

    @Test
    void nobodyHearsOfWhatTheyDidThemselvesOrOfOthersNotifications() throws InterruptedException {
        Id hikers = group("Sunday hikers", ana);
        joined(hikers, cleo, "invitation");
        try (var anas = Device.of(ana);
                var cleos = Device.of(cleo)) {
            event(hikers, ana, "Up the Brocken");
            writes(ana, Id.next(), 1, cleo);
            followAccepted(followId, ana, cleo, false);
            followAccepted(Id.next(), cleo, ana, false);
            // The first that she hears is the one thing that is not her own doing.
            assertThat(anas.kindOfNext()).isEqualTo("new_follower");
            for (String kind : new String[] {"new_event", "new_message", "new_follower"})
                assertThat(cleos.kindOfNext()).isEqualTo(kind);
        }
    }

    @Test
    void whoLeavesAGroupSeesItsNotificationsVanish() throws InterruptedException {
        Id hikers = group("Sunday hikers", ana);
        joined(hikers, cleo, "invitation");
        try (var phone = Device.of(cleo)) {
            event(hikers, ana, "Up the Brocken");
            var told = phone.next("notification").path("notification");
            member("MemberLeft", hikers, cleo);
            assertThat(phone.next("notification_gone").path("id")).isEqualTo(told.path("id"));
        }
    }

    @Test
    void whatADeletedUserDidVanishesAndComesBackWithThem() throws InterruptedException {
        try (var phone = Device.of(cleo)) {
            follow("FollowRequested", followId, ana, cleo);
            var told = phone.next("notification").path("notification");
            Identity.deletes(ana);
            var gone = phone.next("notification_gone");
            assertThat(gone.path("id")).isEqualTo(told.path("id"));
            assertThat(gone.path("unreadCount").asInt()).isZero();
            Identity.restores(ana);
            var back = phone.next("notification");
            assertThat(back.path("notification")).isEqualTo(told);
            assertThat(back.path("unreadCount").asInt()).isEqualTo(1);
        }
    }

    @Test
    void whatSomebodyDidVanishesWithTheirMuteAndComesBackWithItsEnd() throws InterruptedException {
        Id hikers = group("Sunday hikers", ana);
        joined(hikers, cleo, "invitation");
        try (var phone = Device.of(cleo)) {
            event(hikers, ana, "Up the Brocken");
            var told = phone.next("notification").path("notification");
            mutes(cleo, ana);
            var gone = phone.next("notification_gone");
            assertThat(gone.path("id")).isEqualTo(told.path("id"));
            assertThat(gone.path("unreadCount").asInt()).isZero();
            event(hikers, ana, "Down again");
            unmutes(cleo, ana);
            // Of what happened meanwhile she hears nothing, before or after.
            var back = phone.next("notification");
            assertThat(back.path("notification")).isEqualTo(told);
            assertThat(back.path("unreadCount").asInt()).isEqualTo(1);
            event(hikers, ana, "And a third time");
            assertThat(phone.next("notification").path("unreadCount").asInt()).isEqualTo(2);
        }
    }

    @Test
    void aBlockTakesFromBothWhatTheOtherDidAndItsEndBringsItBack() throws InterruptedException {
        Id hikers = group("Sunday hikers", ana);
        joined(hikers, cleo, "invitation");
        try (var anas = Device.of(ana);
                var cleos = Device.of(cleo)) {
            event(hikers, ana, "Up the Brocken");
            var byAna = cleos.next("notification").path("notification");
            event(hikers, cleo, "Down again");
            var byCleo = anas.next("notification").path("notification");
            blocks(cleo, ana);
            assertThat(cleos.next("notification_gone").path("id")).isEqualTo(byAna.path("id"));
            assertThat(anas.next("notification_gone").path("id")).isEqualTo(byCleo.path("id"));
            unblocks(cleo, ana);
            assertThat(cleos.next("notification").path("notification")).isEqualTo(byAna);
            assertThat(anas.next("notification").path("notification")).isEqualTo(byCleo);
        }
    }

    @Test
    void aFrameShowsTheNameThatSomebodyHasNow() throws InterruptedException {
        try (var phone = Device.of(cleo)) {
            Identity.changes(UserCard.of(ana.id(), "Anna", "Test", "anna", null, true));
            followAccepted(followId, ana, cleo, false);
            assertThat(phone.next("notification")
                            .at("/notification/actors/0/nickname")
                            .asText())
                    .isEqualTo("anna");
        }
    }
}
