package social.kith.notification.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static social.kith.notification.Scene.commentRemoved;
import static social.kith.notification.Scene.comments;
import static social.kith.notification.Scene.event;
import static social.kith.notification.Scene.follow;
import static social.kith.notification.Scene.followAccepted;
import static social.kith.notification.Scene.group;
import static social.kith.notification.Scene.joined;
import static social.kith.notification.Scene.member;
import static social.kith.notification.Scene.mentions;
import static social.kith.notification.Scene.notificationsOf;
import static social.kith.notification.Scene.person;
import static social.kith.notification.Scene.postRemoved;
import static social.kith.notification.Scene.reacts;
import static social.kith.notification.Scene.reads;
import static social.kith.notification.Scene.sessionEnds;
import static social.kith.notification.Scene.takesReactionBack;
import static social.kith.notification.Scene.writes;
import static social.kith.people.testkit.SocialGraph.blocks;
import static social.kith.people.testkit.SocialGraph.mutes;
import static social.kith.people.testkit.SocialGraph.unblocks;
import static social.kith.people.testkit.SocialGraph.unmutes;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.net.Socket;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import social.kith.notification.Scene.Post;
import social.kith.people.testkit.Identity;
import social.kith.platform.id.Id;
import social.kith.platform.identity.UserCard;
import social.kith.platform.testkit.TestUser;
import social.kith.platform.testkit.Tokens;

@QuarkusTest
class NotificationSocketTest {
    @Inject
    Push push;

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
                followAccepted(Id.next(), person("Bo"), cleo, false);
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
            assertThat(kind(anas)).isEqualTo("new_follower");
            for (String kind : new String[] {"new_event", "new_message", "new_follower"})
                assertThat(kind(cleos)).isEqualTo(kind);
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
    void whatIsSaidOfAPostIsToldAsItGrowsAndVanishes() throws InterruptedException {
        Post post = Post.by(cleo);
        try (var phone = Device.of(cleo)) {
            var first = comments(ana, post);
            assertThat(kind(phone)).isEqualTo("post_comment");
            reacts(ana, post, "like");
            assertThat(kind(phone)).isEqualTo("post_reaction");
            comments(person("Bo"), post);
            var told = phone.next("notification");
            assertThat(told.at("/notification/actorCount").asInt()).isEqualTo(2);
            assertThat(told.path("unreadCount").asInt()).isEqualTo(2);
            commentRemoved(first, ana, post);
            assertThat(phone.next("notification").at("/notification/message").asText())
                    .isEqualTo("Bo Test commented on your post.");
            takesReactionBack(ana, post);
            assertThat(phone.next("notification_gone").path("unreadCount").asInt())
                    .isEqualTo(1);
            postRemoved(post);
            assertThat(phone.next("notification_gone").path("id"))
                    .isEqualTo(told.path("notification").path("id"));
        }
    }

    @Test
    void aMentionIsToldAndVanishesWithTheGroupOrTheMeeting() throws InterruptedException {
        Id hikers = group("Sunday hikers", ana);
        TestUser bo = person("Bo");
        joined(hikers, cleo, "invitation");
        try (var phone = Device.of(cleo)) {
            mentions(cleo, Post.by(ana, hikers));
            assertThat(kind(phone)).isEqualTo("mention");
            member("MemberLeft", hikers, cleo);
            phone.next("notification_gone");
            mentions(bo, cleo, Post.by(ana), Id.next());
            assertThat(kind(phone)).isEqualTo("mention");
            blocks(ana, cleo);
            phone.next("notification_gone");
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

    @Test
    void theConnectionsOfASessionEndWithItAndNoOthers() throws InterruptedException {
        var elsewhere = new TestUser(cleo.card(), Id.next());
        try (var phone = Device.of(cleo);
                var laptop = Device.of(elsewhere)) {
            sessionEnds(cleo);
            assertThat(phone.closeCode()).isEqualTo(4401);
            followAccepted(followId, ana, cleo, false);
            laptop.next("notification");
        }
    }

    @Test
    void aConnectionThatComesAfterItsSessionEndedIsClosed() {
        sessionEnds(cleo);
        try (var phone = Device.connecting(cleo)) {
            assertThat(phone.closeCode()).isEqualTo(4401);
        }
    }

    @Test
    void whateverAClientSaysTheConnectionGoesOn() throws InterruptedException {
        try (var phone = Device.of(cleo)) {
            phone.sends("{\"type\":\"ping\"}");
            assertThat(phone.next("error").path("problem").path("status").asInt())
                    .isEqualTo(400);
            phone.sends("no json");
            phone.next("error");
            phone.sends(new byte[] {0, 1, 2});
            phone.next("error");
            followAccepted(followId, ana, cleo, false);
            phone.next("notification");
        }
    }

    @Test
    void aFrameThatIsTooLargeEndsTheConnection() throws InterruptedException {
        try (var phone = Device.of(cleo)) {
            phone.sends("x".repeat(70_000));
            assertThat(phone.closeCode()).isEqualTo(1009);
        }
    }

    @Test
    void asDoesOneFrameThatIsTooLarge() throws Exception {
        try (var socket = new Socket("localhost", RestAssured.port)) {
            var out = new DataOutputStream(socket.getOutputStream());
            var in = new DataInputStream(socket.getInputStream());
            out.writeBytes("GET /ws/notifications HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\n"
                    + "Connection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                    + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
                    + "Authorization: Bearer " + cleo.token() + "\r\n\r\n");
            while (in.read() != '\n' || in.read() != '\r') {
                // the answer's headers end with an empty line
            }
            assertThat(in.read()).isEqualTo('\n');
            assertThat(in.read()).as("the ready frame").isEqualTo(0x81);
            in.skipNBytes(in.read());
            // Text, final, masked, its length in eight bytes, then the mask.
            out.write(new byte[] {(byte) 0x81, (byte) 0xff});
            out.writeLong(64 * 1024 + 1);
            out.writeInt(0);
            out.write("x".repeat(64 * 1024 + 1).getBytes(StandardCharsets.UTF_8));
            assertThat(in.read()).as("a close frame").isEqualTo(0x88);
            in.skipNBytes(1);
            assertThat(in.readUnsignedShort()).isEqualTo(1009);
        }
    }

    @Test
    void whoeverListensWhenItStopsIsToldToComeBack() throws InterruptedException {
        try (var phone = Device.of(cleo)) {
            push.restart(new ShutdownEvent());
            assertThat(phone.closeCode()).isEqualTo(1012);
        }
    }

    @Test
    void nobodyListensWithoutAGoodToken() {
        for (String authorization :
                new String[] {"none", "Bearer " + Tokens.forged(cleo.card()), "Bearer " + Tokens.expired(cleo.card())})
            assertThatThrownBy(() -> Device.upgrade(authorization, new WebSocket.Listener() {})
                            .join())
                    .hasCauseInstanceOf(WebSocketHandshakeException.class)
                    .cause()
                    .satisfies(refused -> assertThat(((WebSocketHandshakeException) refused)
                                    .getResponse()
                                    .statusCode())
                            .isEqualTo(401));
    }

    private static String kind(Device device) throws InterruptedException {
        return device.next("notification").path("notification").path("kind").asText();
    }
}
