package social.kith.cluster.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import social.kith.cluster.Sleep;
import social.kith.cluster.client.Answer;
import social.kith.cluster.client.KithClient;

/** Somebody in the demo network, who does things through the public API. */
final class DemoPerson {

    // What one does, another sees a moment later: a step that depends on somebody else's is tried until then.
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final int MOST_HELD_UP = 5;

    private final KithClient client;
    private final String id;

    private DemoPerson(KithClient client, String id) {
        this.client = client;
        this.id = id;
    }

    static DemoPerson register(URI gateway, DemoProfile profile) {
        KithClient client = new KithClient(gateway);
        Answer answer = patiently(() -> client.register(profile.registration())).require(201);
        return new DemoPerson(client, answer.id());
    }

    String id() {
        return id;
    }

    void mute(DemoPerson other) {
        put("/users/" + other.id + "/mute", Map.of());
    }

    void block(DemoPerson other) {
        put("/users/" + other.id + "/block", Map.of());
    }

    void follow(DemoPerson... others) {
        for (DemoPerson other : others) {
            put("/users/" + other.id + "/follow", Map.of());
        }
    }

    /** A post for the viewers that the privacy names; {@code chosen} goes with {@code private}. */
    void post(String privacy, String title, String content, DemoPerson... chosen) {
        Map<String, Object> post = new HashMap<>(Map.of("title", title, "content", content, "privacy", privacy));
        if (chosen.length > 0) {
            post.put("audience", ids(chosen));
        }
        post("/posts", post);
    }

    /** Makes a group; returns its id. */
    String createGroup(String title, String description) {
        return post("/groups", Map.of("title", title, "description", description))
                .id();
    }

    void invite(String group, DemoPerson... others) {
        Map<String, Object> invitation = Map.of("userIds", ids(others));
        eventually(
                () -> client.post("/groups/" + group + "/invitations", invitation),
                answer -> answer.status() == 200
                        && answer.body().findValuesAsText("result").stream().noneMatch("not_possible"::equals));
    }

    void acceptInvitationTo(String group) {
        Answer invitations = eventually(
                () -> client.get("/group-invitations"),
                answer -> invitationTo(group, answer).isPresent());
        post("/group-invitations/" + invitationTo(group, invitations).orElseThrow() + "/accept", Map.of());
    }

    private static Optional<String> invitationTo(String group, Answer invitations) {
        for (JsonNode invitation : invitations.body().path("items")) {
            if (invitation.path("group").path("id").asText().equals(group)) {
                return Optional.of(invitation.path("id").asText());
            }
        }
        return Optional.empty();
    }

    void requestToJoin(String group) {
        post("/groups/" + group + "/join-requests", Map.of());
    }

    void nameAdmin(String group, DemoPerson member) {
        eventually(
                () -> client.patch("/groups/" + group + "/members/" + member.id, Map.of("role", "admin")),
                DemoPerson::succeeded);
    }

    void postInGroup(String group, String title, String content) {
        post("/groups/" + group + "/posts", Map.of("title", title, "content", content));
    }

    /** Makes an event in a group; returns its id. */
    String createEvent(String group, Map<String, ?> event) {
        return post("/groups/" + group + "/events", event).id();
    }

    void answerEvent(String event, String response) {
        put("/events/" + event + "/response", Map.of("response", response));
    }

    void write(DemoPerson other, String content) {
        writeIn(put("/conversations/direct/" + other.id, Map.of()).id(), content);
    }

    void writeInGroup(String group, String content) {
        Answer seen = eventually(
                () -> client.get("/groups/" + group),
                answer -> !answer.text("conversationId").isEmpty());
        writeIn(seen.text("conversationId"), content);
    }

    private void writeIn(String conversation, String content) {
        post(
                "/conversations/" + conversation + "/messages",
                Map.of("clientMessageId", UUID.randomUUID().toString(), "content", content));
    }

    private Answer post(String path, Map<String, ?> body) {
        return eventually(() -> client.post(path, body), DemoPerson::succeeded);
    }

    private Answer put(String path, Map<String, ?> body) {
        return eventually(() -> client.put(path, body), DemoPerson::succeeded);
    }

    private static boolean succeeded(Answer answer) {
        return answer.status() / 100 == 2;
    }

    private static Answer eventually(Supplier<Answer> step, Predicate<Answer> done) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        Answer answer = patiently(step);
        while (!done.test(answer)) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("Still not possible: " + answer);
            }
            Sleep.of(PAUSE);
            answer = patiently(step);
        }
        return answer;
    }

    /** Whom a limit holds up comes back when it says, as any client should. */
    private static Answer patiently(Supplier<Answer> step) {
        Answer answer = step.get();
        for (int held = 0; held < MOST_HELD_UP && answer.status() == 429; held++) {
            Sleep.of(Duration.ofSeconds(
                    answer.headers().firstValueAsLong("Retry-After").orElse(1)));
            answer = step.get();
        }
        return answer;
    }

    private static List<String> ids(DemoPerson... people) {
        return Stream.of(people).map(DemoPerson::id).toList();
    }
}
