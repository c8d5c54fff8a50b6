package social.kith.system;

import java.util.List;
import java.util.Map;
import social.kith.system.MalformedBodies.Call;

/** The calls that take a body, each with a good one. */
final class CallsWithBody {
    private static final String NOBODY = "0P2HJ7QK8A0Z1";

    private CallsWithBody() {}

    static List<Call> of(Person ana) {
        String group = ana.createsGroup("Wanderers");
        String event = ana.createsEvent(group, "Up");
        String conversation = ana.client().get("/groups/" + group).require(200).text("conversationId");
        String message =
                ana.writes(conversation, "m0", "the first").require(201).text("id");
        String post = ana.posts("public", "Up the hill");
        String comment = ana.comments(post, "Who comes?");
        return List.of(
                new Call(
                        "POST",
                        "/auth/register",
                        Map.of(
                                "email", "malformed@kith.example",
                                "password", "seven bridges at dusk",
                                "firstName", "Mal",
                                "lastName", "Formed",
                                "dateOfBirth", "1990-04-01",
                                "isPublic", true),
                        List.of("firstName", "lastName"),
                        List.of("email", "password", "firstName", "lastName", "dateOfBirth")),
                new Call(
                        "POST",
                        "/auth/login",
                        Map.of("email", ana.email(), "password", Person.PASSWORD),
                        List.of(),
                        List.of("email", "password")),
                new Call(
                        "PATCH",
                        "/me",
                        Map.of("firstName", "Anna", "dateOfBirth", "1991-01-01", "isPublic", false),
                        List.of("firstName"),
                        List.of()),
                new Call(
                        "PUT",
                        "/auth/password",
                        Map.of("currentPassword", Person.PASSWORD, "newPassword", "nine rivers by night"),
                        List.of(),
                        List.of("currentPassword", "newPassword")),
                new Call(
                        "POST",
                        "/posts",
                        Map.of("content", "malformed", "privacy", "private", "audience", List.of()),
                        List.of("content"),
                        List.of("content", "privacy")),
                new Call(
                        "PATCH",
                        "/posts/" + post,
                        Map.of(
                                "title", "Malformed",
                                "content", "malformed",
                                "privacy", "private",
                                "audience", List.of(),
                                "mediaIds", List.of()),
                        List.of("title", "content"),
                        List.of()),
                new Call(
                        "POST",
                        "/posts/" + post + "/comments",
                        Map.of("content", "malformed", "mediaIds", List.of()),
                        List.of("content"),
                        List.of("content")),
                new Call(
                        "PATCH",
                        "/comments/" + comment,
                        Map.of("content", "malformed", "mediaIds", List.of()),
                        List.of("content"),
                        List.of()),
                new Call("PUT", "/posts/" + post + "/reaction", Map.of("emoji", "wow"), List.of(), List.of("emoji")),
                new Call(
                        "POST",
                        "/groups",
                        Map.of("title", "Malformed", "description", "Malformed"),
                        List.of("title", "description"),
                        List.of("title", "description")),
                new Call(
                        "PATCH",
                        "/groups/" + group,
                        Map.of("title", "Malformed", "description", "Malformed"),
                        List.of("title", "description"),
                        List.of()),
                new Call(
                        "PATCH",
                        "/groups/" + group + "/members/" + ana.id(),
                        Map.of("role", "creator"),
                        List.of(),
                        List.of("role")),
                new Call(
                        "POST",
                        "/groups/" + group + "/invitations",
                        Map.of("userIds", List.of(NOBODY)),
                        List.of(),
                        List.of("userIds")),
                new Call(
                        "POST",
                        "/groups/" + group + "/events",
                        Map.of(
                                "title", "Malformed",
                                "description", "Malformed",
                                "startsAt", "2099-05-02T07:00:00.000Z",
                                "timeZone", "Europe/Berlin"),
                        List.of("title", "description"),
                        List.of("title", "startsAt", "timeZone")),
                new Call(
                        "PATCH",
                        "/events/" + event,
                        Map.of(
                                "title", "Malformed",
                                "description", "Malformed",
                                "startsAt", "2099-05-03T07:00:00.000Z",
                                "timeZone", "Europe/Berlin",
                                "place", "Malformed",
                                "capacity", 3),
                        List.of("title", "description", "place"),
                        List.of()),
                new Call(
                        "PUT",
                        "/events/" + event + "/response",
                        Map.of("response", "going"),
                        List.of(),
                        List.of("response")),
                new Call(
                        "POST",
                        "/conversations/" + conversation + "/messages",
                        Map.of("clientMessageId", "m1", "content", "malformed"),
                        List.of("content"),
                        List.of("clientMessageId")),
                new Call(
                        "PATCH",
                        "/conversations/" + conversation + "/messages/" + message,
                        Map.of("content", "malformed"),
                        List.of("content"),
                        List.of()),
                new Call(
                        "PUT", "/conversations/" + conversation + "/read", Map.of("seq", 1), List.of(), List.of("seq")),
                new Call("PUT", "/notification-preferences", Map.of("mention", true), List.of(), List.of()),
                new Call(
                        "PUT",
                        "/email-digest",
                        Map.of("enabled", true, "language", "de"),
                        List.of(),
                        List.of("enabled")));
    }
}
