package social.kith.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import social.kith.cluster.client.Answer;
import social.kith.cluster.client.KithClient;

/** Somebody who uses Kith. What they do fails the test where it is refused; what may be refused returns the answer. */
final class Person implements Posting {
    static final String PASSWORD = "seven bridges at dusk";
    private final KithClient client;
    private final String email;
    private final String id;

    private Person(KithClient client, String email, String id) {
        this.client = client;
        this.email = email;
        this.id = id;
    }

    static Person registers(KithClient client, String firstName, boolean isPublic) {
        String email = firstName.toLowerCase(Locale.ROOT) + "." + UUID.randomUUID() + "@kith.example";
        Map<String, Object> registration = Map.of(
                "email", email,
                "password", PASSWORD,
                "firstName", firstName,
                "lastName", "Kith",
                "dateOfBirth", "1990-04-01",
                "isPublic", isPublic);
        return new Person(
                client, email, client.register(registration).require(201).id());
    }

    Person signedInWith(KithClient other) {
        other.login(email, PASSWORD).require(200);
        return new Person(other, email, id);
    }

    @Override
    public String id() {
        return id;
    }

    String email() {
        return email;
    }

    @Override
    public KithClient client() {
        return client;
    }

    /** From now on they have a nickname of their own, which is answered. */
    String takesNickname() {
        String nickname = "n_" + id.toLowerCase(Locale.ROOT);
        client.patch("/me", Map.of("nickname", nickname)).require(200);
        return nickname;
    }

    void deletesAccount() {
        client.send("DELETE", "/api/v1/me", Map.of("password", PASSWORD)).require(204);
    }

    /** Which restores an account that they have deleted. */
    void signsIn() {
        client.login(email, PASSWORD).require(200);
    }

    // Following

    Answer follows(Person other) {
        return client.put("/users/" + other.id + "/follow", null).require(200);
    }

    void unfollows(Person other) {
        client.delete("/users/" + other.id + "/follow").require(200);
    }

    void removesFollower(Person other) {
        client.delete("/followers/" + other.id).require(204);
    }

    /** The id of the request of that person, which has to be there. */
    String followRequestOf(Person other) {
        for (JsonNode request : items("/follow-requests"))
            if (request.at("/user/id").asText().equals(other.id))
                return request.path("id").asText();
        throw new AssertionError("No such request: " + items("/follow-requests"));
    }

    void acceptsFollowRequestOf(Person other) {
        client.post("/follow-requests/" + followRequestOf(other) + "/accept", null)
                .require(200);
    }

    void declinesFollowRequestOf(Person other) {
        client.post("/follow-requests/" + followRequestOf(other) + "/decline", null)
                .require(200);
    }

    void blocks(Person other) {
        client.put("/users/" + other.id + "/block", null).require(200);
    }

    void unblocks(Person other) {
        client.delete("/users/" + other.id + "/block").require(200);
    }

    void mutes(Person other) {
        client.put("/users/" + other.id + "/mute", null).require(200);
    }

    void unmutes(Person other) {
        client.delete("/users/" + other.id + "/mute").require(200);
    }

    List<String> followers() {
        return ids("/users/" + id + "/followers?limit=100");
    }

    List<String> following() {
        return ids("/users/" + id + "/following?limit=100");
    }

    /** The status that the profile of somebody is answered with. */
    int profileOf(Person other) {
        return client.get("/users/" + other.id).status();
    }

    JsonNode relationshipTo(Person other) {
        return client.get("/users/" + other.id + "/relationship").require(200).body();
    }

    // Groups

    String createsGroup(String title) {
        return client.post("/groups", Map.of("title", title, "description", "What " + title + " is for"))
                .require(201)
                .id();
    }

    void invites(String groupId, Person... others) {
        client.post(
                        "/groups/" + groupId + "/invitations",
                        Map.of("userIds", Stream.of(others).map(Person::id).toList()))
                .require(200);
    }

    void acceptsInvitationTo(String groupId) {
        for (JsonNode invitation : items("/group-invitations"))
            if (invitation.at("/group/id").asText().equals(groupId)) {
                client.post("/group-invitations/" + invitation.path("id").asText() + "/accept", null)
                        .require(200);
                return;
            }
        throw new AssertionError("No such invitation: " + items("/group-invitations"));
    }

    void asksToJoin(String groupId) {
        client.post("/groups/" + groupId + "/join-requests", null).require(201);
    }

    void accepts(String groupId, Person asking) {
        client.post("/groups/" + groupId + "/join-requests/" + asking.id + "/accept", null)
                .require(200);
    }

    void leaves(String groupId) {
        client.delete("/groups/" + groupId + "/members/me").require(204);
    }

    void removes(String groupId, Person member) {
        client.delete("/groups/" + groupId + "/members/" + member.id).require(204);
    }

    /** Makes a member an admin, an ordinary member, or the creator, who hands the group over by it. */
    void makes(String groupId, Person member, String role) {
        client.patch("/groups/" + groupId + "/members/" + member.id, Map.of("role", role))
                .require(200);
    }

    void deletesGroup(String groupId) {
        client.delete("/groups/" + groupId).require(204);
    }

    JsonNode readsGroup(String groupId) {
        return client.get("/groups/" + groupId).require(200).body();
    }

    String createsEvent(String groupId, String title) {
        return client.post(
                        "/groups/" + groupId + "/events",
                        Map.of(
                                "title", title,
                                "description", "Bring water",
                                "startsAt", "2099-05-02T07:00:00.000Z",
                                "timeZone", "Europe/Berlin"))
                .require(201)
                .id();
    }

    JsonNode answersEvent(String eventId, String response) {
        return client.put("/events/" + eventId + "/response", Map.of("response", response))
                .require(200)
                .body();
    }

    // Chat and notifications

    String talksTo(Person other) {
        return client.put("/conversations/direct/" + other.id, null)
                .require(200)
                .id();
    }

    Answer writes(String conversationId, String clientMessageId, String content) {
        return client.post(
                "/conversations/" + conversationId + "/messages",
                Map.of("clientMessageId", clientMessageId, "content", content));
    }

    /** What they read in a conversation, from its beginning. */
    List<JsonNode> reads(String conversationId) {
        return items("/conversations/" + conversationId + "/messages?after=0");
    }

    boolean canSendTo(String conversationId) {
        return items("/conversations").stream()
                .anyMatch(one -> one.path("id").asText().equals(conversationId)
                        && one.path("canSend").asBoolean());
    }

    Device opensChat() {
        return new Device(client, "/ws/chat");
    }

    Device watchesNotifications() {
        return new Device(client, "/ws/notifications");
    }

    List<JsonNode> notifications(String kind) {
        return items("/notifications?limit=100").stream()
                .filter(notification -> notification.path("kind").asText().equals(kind))
                .toList();
    }
}
