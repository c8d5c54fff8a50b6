package social.kith.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Calls, a good body of each, and everything that is nothing of what it asks for. */
final class MalformedBodies {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String NOBODY = "0P2HJ7QK8A0Z1";

    private MalformedBodies() {}

    /**
     * What a good body of a call is.
     *
     * @param texts properties that hold any text, so that only its length can be wrong
     * @param required properties that cannot be left out
     */
    record Call(String method, String path, Map<String, Object> good, List<String> texts, List<String> required) {}

    static List<Call> calls(Person ana) {
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
                new Call("PUT", "/notification-preferences", Map.of("mention", true), List.of(), List.of()));
    }

    /** Bodies that are no JSON object at all, whatever is asked for. */
    private static Stream<String> bodies() {
        return Stream.of(
                "",
                " ",
                "null",
                "true",
                "42",
                "\"text\"",
                "[]",
                "[{}]",
                "{",
                "}",
                "{\"",
                "{]",
                "{'a':1}",
                "{a:1}",
                "{\"a\":}",
                "{\"a\":1,}",
                "{} {}",
                "{}x",
                "<xml/>",
                "a=b&c=d",
                "\u0000",
                "\uFEFF{",
                "NaN",
                "/*c*/ 1",
                "[".repeat(5_000),
                "{\"a\":".repeat(5_000),
                "{\"" + "k".repeat(60_000) + "\":1}",
                "{\"n\":1e999999999}",
                "'; drop table users; --",
                "<script>alert(1)</script>",
                "{\"__proto__\":{}}",
                "{\"\\ud800\":1}");
    }

    /** Values that are good for no property but one of text. */
    private static Stream<JsonNode> values() {
        var json = JsonNodeFactory.instance;
        return Stream.of(
                json.textNode("'; drop table users; --"),
                json.textNode("<script>alert(1)</script>"),
                json.textNode("\u0000"),
                json.textNode("../../etc/passwd"),
                json.textNode("${jndi:ldap://x}"),
                json.textNode("𝕳𝖊𝖑𝖑𝖔 \u202E שלום"),
                json.textNode(""),
                json.numberNode(Long.MAX_VALUE),
                json.numberNode(-1),
                json.numberNode(1.5),
                json.objectNode(),
                json.objectNode().put("$gt", ""),
                json.arrayNode().add(json.arrayNode().add(1)),
                json.textNode("x".repeat(20_000)));
    }

    private static boolean fits(Call call, String property, JsonNode value) {
        boolean text =
                value.isTextual() && !value.asText().isBlank() && value.asText().length() < 10_000;
        if (call.texts().contains(property)) return text;
        // Whatever is no password of anybody's is just not the right one.
        if (call.path().equals("/auth/login") || property.equals("currentPassword")) return value.isTextual();
        return switch (property) {
            case "seq" -> value.isIntegralNumber(); // ahead of the last message: 422, and so refused as well
            case "clientMessageId", "newPassword", "password", "email" -> text;
            default -> false;
        };
    }

    static Stream<String> malformed(Call call) {
        List<String> all = new ArrayList<>(bodies().toList());
        ObjectNode good = JSON.valueToTree(call.good());
        all.add(good.deepCopy().put("unheardOf", 1).toString());
        for (String property : call.required()) {
            var without = good.deepCopy();
            without.remove(property);
            all.add(without.toString());
            all.add(good.deepCopy().putNull(property).toString());
        }
        good.fieldNames()
                .forEachRemaining(property -> values().filter(value -> !fits(call, property, value))
                        .forEach(value ->
                                all.add(good.deepCopy().set(property, value).toString())));
        return all.stream();
    }
}
