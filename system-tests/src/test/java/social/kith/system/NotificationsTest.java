package social.kith.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static social.kith.system.Latencies.print;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What people are told of, from its cause to the frame on an open device, and why it is not told or is gone. How long each
 * kind takes is printed; {@code -Dkith.rounds} says how often that is measured.
 */
@ExtendWith(Network.Extension.class)
class NotificationsTest {
    private static final int WARM_UP = 2;
    private static final int ROUNDS = WARM_UP + Integer.getInteger("kith.rounds", 10);
    private final Map<String, List<Long>> micros = new TreeMap<>();

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
                try (var bos = bo.watchesNotifications()) {
                    told(bos, "follow_accepted", () -> cleo.acceptsFollowRequestOf(bo));
                }
                inAGroup(network, ana, bo, anas);
                ana.client().post("/notifications/read-all", null).require(204);
            }
            var dev = network.person("Dev");
            network.settle();
            dev.follows(cleo);
            String request = hears(cleos, "follow_request").path("id").asText();
            cleo.acceptsFollowRequestOf(dev);
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
        micros.forEach((kind, all) -> print("request to " + kind, all, WARM_UP));
        print(
                "request to notification frame",
                micros.values().stream()
                        .flatMap(all -> all.stream().skip(WARM_UP))
                        .toList(),
                0);
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
            String event =
                    makesEvent(ana, group, "Up the Brocken", Instant.now().plus(3, ChronoUnit.HOURS));
            bo.answersEvent(event, "going");
            network.settle();
            // Only now may a reminder be due: whoever answers after it was said is told of none.
            Instant soon = Instant.now().plus(30, ChronoUnit.MINUTES).truncatedTo(ChronoUnit.MILLIS);
            ana.client()
                    .patch("/events/" + event, Map.of("startsAt", soon.toString()))
                    .require(200);
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
            String next = makesEvent(ana, group, "Down again", Instant.now().plus(3, ChronoUnit.DAYS));
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

    /** With room for one. */
    private static String makesEvent(Person creator, String group, String title, Instant startsAt) {
        return creator.client()
                .post(
                        "/groups/" + group + "/events",
                        Map.of(
                                "title",
                                title,
                                "description",
                                "Bring water",
                                "startsAt",
                                startsAt.truncatedTo(ChronoUnit.MILLIS).toString(),
                                "timeZone",
                                "Europe/Berlin",
                                "capacity",
                                1))
                .require(201)
                .id();
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

    /** What is told of that kind; the time counts from before the request, so its commit and all else is in it. */
    private JsonNode told(Device device, String kind, Runnable cause) {
        long began = System.nanoTime();
        cause.run();
        JsonNode told = hears(device, kind);
        micros.computeIfAbsent(kind, one -> new ArrayList<>()).add((System.nanoTime() - began) / 1000);
        return told;
    }

    private static JsonNode hears(Device device, String kind) {
        while (true) {
            JsonNode told = device.hears("notification").path("notification");
            if (told.path("kind").asText().equals(kind)
                    && !told.path("resolved").asBoolean()) return told;
        }
    }
}
