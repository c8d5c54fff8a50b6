package social.kith.notification.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static social.kith.notification.EventScene.groupDeleted;
import static social.kith.notification.Scene.event;
import static social.kith.notification.Scene.follow;
import static social.kith.notification.Scene.group;
import static social.kith.notification.Scene.joined;
import static social.kith.notification.Scene.notificationsOf;
import static social.kith.notification.Scene.person;
import static social.kith.notification.Scene.unreadCount;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import social.kith.notification.Scene.Post;
import social.kith.platform.id.Id;
import social.kith.platform.testkit.Neighbour;
import social.kith.platform.testkit.TestUser;

/** What open connections hear where very much happens at once, and in which language. */
@QuarkusTest
class BurstTest {
    private static final int MANY = 1_000;

    @Test
    void aBurstOfReactionsIsOneNotificationAndOneFrameASecond() throws InterruptedException {
        TestUser cleo = person("Cleo");
        Post post = Post.by(cleo);
        List<TestUser> fans =
                IntStream.range(0, MANY).mapToObj(n -> TestUser.named("Fan")).toList();
        register(fans);
        List<String> latest = fans.reversed().stream()
                .limit(3)
                .map(fan -> fan.id().toString())
                .toList();
        try (var phone = Device.of(cleo);
                var laptop = Device.of(cleo, "de")) {
            long began = System.nanoTime();
            for (TestUser fan : fans) reacts(fan.id(), post);
            for (var device : List.of(phone, laptop)) {
                int frames = 1;
                JsonNode frame = device.next("notification");
                for (; frame.at("/notification/actorCount").asInt() < MANY; frames++)
                    frame = device.next("notification");
                double seconds = (System.nanoTime() - began) / 1e9;
                assertThat(frames).isLessThanOrEqualTo((int) seconds + 2);
                assertThat(frame.path("unreadCount").asInt()).isEqualTo(1);
                assertThat(frame.at("/notification/actors").findValuesAsText("id"))
                        .isEqualTo(latest);
            }
        }
        notificationsOf(cleo)
                .body("items.actorCount", contains(MANY))
                .body("items[0].message", equalTo("Fan Test and 999 others reacted to your post."))
                .body("items[0].actors.id", equalTo(latest));
        assertThat(unreadCount(cleo)).isEqualTo(1);
    }

    private static void register(List<TestUser> users) {
        long last = 0;
        for (TestUser user : users)
            last = Neighbour.of("identity")
                    .send(
                            "UserRegistered",
                            user.id().toString(),
                            Map.of("user", user.card(), "connections", "everyone"));
        Neighbour.of("identity").awaitApplied(last);
    }

    private static void reacts(Id user, Post post) {
        Map<String, @Nullable Object> data = new HashMap<>();
        data.put("postId", post.id());
        data.put("postAuthorId", post.author().id());
        data.put("groupId", null);
        data.put("userId", user);
        data.put("emoji", "like");
        Neighbour.of("content").send("ReactionSet", post.id() + ":" + user, data);
    }

    @Test
    void withAGroupAllItsNotificationsVanishFromWhoIsLooking() throws InterruptedException {
        TestUser ana = person("Ana");
        TestUser cleo = person("Cleo");
        Id hikers = group("Sunday hikers", ana);
        joined(hikers, cleo, "invitation");
        try (var phone = Device.of(cleo)) {
            event(hikers, ana, "Up the Brocken");
            var told = phone.next("notification").at("/notification/id");
            groupDeleted(hikers);
            var gone = phone.next("notification_gone");
            assertThat(gone.path("id")).isEqualTo(told);
            assertThat(gone.path("unreadCount").asInt()).isZero();
        }
    }

    @Test
    void everyDeviceIsToldInItsOwnLanguage() throws InterruptedException {
        TestUser ana = person("Ana");
        TestUser cleo = person("Cleo");
        try (var phone = Device.of(cleo, "de-AT");
                var laptop = Device.of(cleo, "en")) {
            follow("FollowRequested", Id.next(), ana, cleo);
            assertThat(phone.next("notification").at("/notification/message").asText())
                    .isEqualTo("Ana Test möchte dir folgen.");
            assertThat(laptop.next("notification").at("/notification/message").asText())
                    .isEqualTo("Ana Test asked to follow you.");
        }
    }
}
