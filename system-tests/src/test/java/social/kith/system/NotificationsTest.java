package social.kith.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What people are told of, from its cause to the frame on an open device, and why it is not told or is gone. */
@ExtendWith(Network.Extension.class)
class NotificationsTest {
    private static final int ROUNDS = 12;
    private static final int WARM_UP = 24;
    private static final int FANS = 60;
    private final List<Long> micros = new ArrayList<>();

    @Test
    void eachKindFromItsCauseToTheFrame(Network network) {
        var ana = network.person("Ana");
        var cleo = network.reserved("Cleo");
        String nickname = ana.takesNickname();
        network.settle();
        try (var anas = ana.watchesNotifications();
                var cleos = cleo.watchesNotifications()) {
            for (int round = 0; round < ROUNDS; round++) {
                var bo = network.person("Bo");
                network.settle();
                told(anas, "new_follower", () -> bo.follows(ana));
                told(cleos, "follow_request", () -> bo.follows(cleo));
                String post = ana.posts("public", "Up the hill");
                network.settle();
                told(anas, "post_comment", () -> bo.comments(post, "Wait for me"));
                told(anas, "post_reaction", () -> bo.reacts(post, "like"));
                told(anas, "mention", () -> bo.posts("public", "With @" + nickname));
                String talk = bo.talksTo(ana);
                told(anas, "new_message", () -> bo.writes(talk, "m1", "Are you coming?"));
                inAGroup(network, ana, bo, anas);
                ana.client().post("/notifications/read-all", null).require(204);
            }
            var dev = network.person("Dev");
            network.settle();
            try (var devs = dev.watchesNotifications()) {
                dev.follows(cleo);
                told(devs, "follow_accepted", () -> cleo.acceptsFollowRequestOf(dev));
                String request = only(cleo, "follow_request", dev).path("id").asText();
                assertThat(await().until(
                                        () -> cleo.notifications("follow_request").stream()
                                                .filter(one ->
                                                        one.path("id").asText().equals(request))
                                                .findFirst()
                                                .orElseThrow(),
                                        one -> one.path("resolved").asBoolean())
                                .path("actions"))
                        .isEmpty();
            }
        }
        print("commit to notification frame", micros);
    }

    private void inAGroup(Network network, Person ana, Person bo, Device anas) {
        String group = bo.createsGroup("Sunday hikers");
        network.settle();
        told(anas, "group_invitation", () -> bo.invites(group, ana));
        ana.acceptsInvitationTo(group);
        network.settle();
        String event = told(anas, "new_event", () -> bo.createsEvent(group, "Up the Brocken"))
                .at("/subject/id")
                .asText();
        ana.answersEvent(event, "going");
        network.settle();
        told(
                anas,
                "event_changed",
                () -> bo.client()
                        .patch("/events/" + event, Map.of("place", "The hut"))
                        .require(200));
        String own = ana.createsGroup("Readers");
        network.settle();
        told(anas, "group_join_request", () -> bo.asksToJoin(own));
        try (var bos = bo.watchesNotifications()) {
            told(bos, "group_join_accepted", () -> ana.accepts(own, bo));
        }
    }

    @Test
    void whoIsGoingIsRemindedAndToldOfAPlaceThatGotFree(Network network) {
        var ana = network.person("Ana");
        var bo = network.person("Bo");
        network.settle();
        String group = ana.createsGroup("Sunday hikers");
        network.settle();
        ana.invites(group, bo);
        bo.acceptsInvitationTo(group);
        network.settle();
        try (var bos = bo.watchesNotifications()) {
            String event = ana.client()
                    .post(
                            "/groups/" + group + "/events",
                            Map.of(
                                    "title", "Up the Brocken",
                                    "description", "Bring water",
                                    "startsAt",
                                            Instant.now()
                                                    .plus(30, ChronoUnit.MINUTES)
                                                    .truncatedTo(ChronoUnit.MILLIS)
                                                    .toString(),
                                    "timeZone", "Europe/Berlin",
                                    "capacity", 1))
                    .require(201)
                    .id();
            bo.answersEvent(event, "going");
            hears(bos, "event_reminder");
            assertThat(ana.notifications("event_reminder"))
                    .as("who has not answered")
                    .isEmpty();
            ana.client().delete("/events/" + event).require(204);
            network.settle();
            assertThat(bo.notifications("event_reminder")).isEmpty();
            assertThat(bo.notifications("event_changed"))
                    .singleElement()
                    .satisfies(told -> assertThat(told.path("message").asText())
                            .isEqualTo("Ana Kith cancelled Up the Brocken in Sunday hikers."));
            String next = ana.client()
                    .post(
                            "/groups/" + group + "/events",
                            Map.of(
                                    "title", "Down again",
                                    "description", "Bring water",
                                    "startsAt", "2099-05-02T07:00:00.000Z",
                                    "timeZone", "Europe/Berlin",
                                    "capacity", 1))
                    .require(201)
                    .id();
            network.settle();
            ana.answersEvent(next, "going");
            bo.answersEvent(next, "going");
            network.settle();
            ana.answersEvent(next, "not_going");
            network.settle();
            assertThat(bo.notifications("event_changed")
                            .getFirst()
                            .path("message")
                            .asText())
                    .isEqualTo("A place got free: you are going to Down again in Sunday hikers.");
        }
    }

    @Test
    void whatIsSwitchedOffIsNotToldAndEachHearsInTheirLanguage(Network network) {
        var ana = network.person("Ana");
        var bo = network.person("Bo");
        network.settle();
        var preferences = ana.client()
                .put("/notification-preferences", Map.of("post_reaction", false))
                .require(200)
                .body();
        assertThat(preferences.path("post_reaction").asBoolean()).isFalse();
        assertThat(preferences.path("post_comment").asBoolean()).isTrue();
        String post = ana.posts("public", "Up the hill");
        bo.reacts(post, "like");
        bo.comments(post, "Wait for me");
        ana.comments(post, "I will");
        network.settle();
        assertThat(ana.notifications("post_reaction")).isEmpty();
        assertThat(ana.client()
                        .send("GET", "/api/v1/notifications", null, "Accept-Language", "de-DE, en;q=0.5")
                        .require(200)
                        .body()
                        .at("/items/0/message")
                        .asText())
                .isEqualTo("Bo Kith hat deinen Beitrag kommentiert.");
        ana.client().put("/notification-preferences", Map.of("poke", false)).require(400);
    }

    @Test
    void aBurstOfReactionsIsOneNotificationAndOneFrameASecond(Network network) {
        var star = network.person("Star");
        var fans = IntStream.range(0, FANS).mapToObj(n -> network.person("Fan")).toList();
        network.settle();
        String post = star.posts("public", "Up the hill");
        network.settle();
        try (var device = star.watchesNotifications();
                var threads = Executors.newFixedThreadPool(8)) {
            long began = System.nanoTime();
            for (var fan : fans) threads.submit(() -> fan.reacts(post, "like"));
            JsonNode told = hears(device, "post_reaction");
            int frames = 1;
            for (; told.path("actorCount").asInt() < FANS; frames++) told = hears(device, "post_reaction");
            assertThat(frames).isLessThanOrEqualTo((int) ((System.nanoTime() - began) / 1_000_000_000) + 2);
        }
        assertThat(star.notifications("post_reaction")).hasSize(1);
    }

    /** What is told of that kind, at some time after the answer to its cause. */
    private JsonNode told(Device device, String kind, Runnable cause) {
        cause.run();
        long answered = System.nanoTime();
        JsonNode told = hears(device, kind);
        micros.add((System.nanoTime() - answered) / 1000);
        return told;
    }

    private static JsonNode hears(Device device, String kind) {
        while (true) {
            JsonNode told = device.hears("notification").path("notification");
            if (told.path("kind").asText().equals(kind)
                    && !told.path("resolved").asBoolean()) return told;
        }
    }

    private static JsonNode only(Person person, String kind, Person actor) {
        return person.notifications(kind).stream()
                .filter(told -> told.at("/actors/0/id").asText().equals(actor.id()))
                .findFirst()
                .orElseThrow();
    }

    private static void print(String what, List<Long> micros) {
        List<Long> warm = new ArrayList<>(micros.subList(WARM_UP, micros.size()));
        Collections.sort(warm);
        System.err.printf(
                "LATENCY %-28s p50 %6.1f ms   p99 %6.1f ms   (%d times)%n",
                what, warm.get(warm.size() / 2) / 1000.0, warm.get((int) (warm.size() * 0.99)) / 1000.0, warm.size());
    }
}
