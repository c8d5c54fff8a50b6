package social.kith.system;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import social.kith.cluster.client.Answer;

/** What the running system says of its API. */
@ExtendWith(Network.Extension.class)
class ApiDocumentTest {
    @Test
    void anOpenApiParserAcceptsIt(Network network) {
        ParseOptions all = new ParseOptions();
        all.setResolve(true);
        var parsed = new OpenAPIV3Parser().readContents(document(network).toString(), null, all);
        assertThat(parsed.getMessages()).isEmpty();
        assertThat(parsed.getOpenAPI().getOpenapi()).startsWith("3.1");
    }

    @Test
    void everyContextIsInItAndNothingFromInside(Network network) {
        JsonNode document = document(network);
        assertThat(document.path("paths").fieldNames())
                .toIterable()
                .contains(
                        "/api/v1/auth/register",
                        "/api/v1/me",
                        "/api/v1/users/{id}/follow",
                        "/api/v1/posts",
                        "/api/v1/posts/{id}/comments",
                        "/api/v1/comments/{id}",
                        "/api/v1/posts/{id}/reaction",
                        "/api/v1/search",
                        "/api/v1/media/{id}/thumbnail",
                        "/api/v1/groups",
                        "/api/v1/conversations",
                        "/api/v1/notifications")
                .allMatch(path -> path.startsWith("/api/"));
        assertThat(document.findValuesAsText("$ref"))
                .isNotEmpty()
                .allSatisfy(reference -> assertThat(
                                document.at(reference.substring(1)).isMissingNode())
                        .as(reference)
                        .isFalse());
    }

    @Test
    void everyOperationNeedsASessionButForTheOpenOnes(Network network) {
        List<String> refused = new ArrayList<>();
        document(network)
                .path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    String method = operation.getKey().toUpperCase(Locale.ROOT);
                    Answer answer = network.stranger()
                            .send(method, path.getKey().replaceAll("\\{[^}]+}", "0P2HJ7QK8A0Z1"), null);
                    if (isOpen(operation.getValue()))
                        assertThat(answer.status()).isIn(200, 202, 204, 400, 415);
                    else {
                        assertThat(answer.status())
                                .as(method + " " + path.getKey())
                                .isEqualTo(401);
                        refused.add(method + " " + path.getKey());
                    }
                }));
        assertThat(refused).hasSizeGreaterThan(40);
    }

    /** Every body that the document shows is taken as one, and what is answered is what it says. */
    @Test
    void whatIsShownIsTakenAndWhatIsSaidIsAnswered(Network network) {
        Person ana = network.person("Ana");
        Person ben = network.person("Ben");
        Person cleo = network.reserved("Cleo");
        Map<String, String> known = known(network, ana, ben);
        cleo.follows(ana);
        ben.follows(cleo);
        network.settle();
        JsonNode document = document(network);
        var answers = new Answers(document);
        List<String> wrong = new ArrayList<>();
        Set<String> answered = new TreeSet<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        // Whoever leaves asks for nothing after it.
                        .filter(operation -> !operation.getKey().equals("delete"))
                        .filter(operation -> !path.getKey().contains("/logout"))
                        .forEach(operation -> {
                            String called = operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey();
                            String address = filled(path.getKey(), known) + query(operation.getValue(), known);
                            Answer answer = takesFile(operation.getValue())
                                    ? ana.client().postFile(address.replace("/api/v1", ""), "a.png", Picture.png())
                                    : ana.client()
                                            .send(
                                                    operation.getKey().toUpperCase(Locale.ROOT),
                                                    address,
                                                    answers.example(operation.getValue()));
                            if (answer.status() == 400 || answer.status() == 415 || answer.status() >= 500)
                                wrong.add(called + " -> " + answer);
                            answers.violations(operation.getValue(), answer)
                                    .forEach(violation -> wrong.add(called + " -> " + answer + ": " + violation));
                            if (answer.status() < 300) answered.add(called);
                        }));
        assertThat(wrong).isEmpty();
        assertThat(answered).hasSizeGreaterThan(30);
    }

    /** By what a path calls them: what is there to be asked for. */
    private static Map<String, String> known(Network network, Person ana, Person ben) {
        String group = ana.createsGroup("Wanderers");
        String event = ana.createsEvent(group, "Up");
        ana.postsInGroup(group, "The hut is booked");
        String conversation = ana.talksTo(ben);
        ana.writes(conversation, "m1", "Are you coming?").require(201);
        ben.follows(ana);
        String post = ana.posts("public", "On the hill");
        Person dev = network.person("Dev");
        network.settle();
        String notification = ana.client()
                .get("/notifications")
                .require(200)
                .body()
                .at("/items/0/id")
                .asText();
        String export = ana.client().post("/me/export", null).require(202).id();
        return Map.ofEntries(
                entry("users", ben.id()),
                entry("blocked", dev.id()),
                entry("groups", group),
                entry("events", event),
                entry("posts", post),
                entry("media", ana.uploads(Picture.png())),
                entry("comments", ana.comments(post, "Who comes?")),
                entry("conversations", conversation),
                entry("direct", ben.id()),
                entry("notifications", notification),
                entry("export", export),
                entry("ids", ben.id()),
                entry("mine", "true"),
                entry("q", "Kith"),
                entry("hashtag", "kith"));
    }

    /** The parameters without which it is not taken. */
    private static String query(JsonNode operation, Map<String, String> known) {
        List<String> needed = new ArrayList<>();
        for (JsonNode parameter : operation.path("parameters"))
            if (parameter.path("in").asText().equals("query")
                    && parameter.path("required").asBoolean()) {
                String name = parameter.path("name").asText();
                needed.add(name + "=" + known.get(name));
            }
        return needed.isEmpty() ? "" : "?" + String.join("&", needed);
    }

    /** With what is known by the name before each place in the path; a block is of somebody else than all the rest. */
    private static String filled(String path, Map<String, String> known) {
        if (path.endsWith("/block")) return path.replace("{id}", known.getOrDefault("blocked", ""));
        return Pattern.compile("([a-z-]+)/\\{[^}]+}")
                .matcher(path)
                .replaceAll(place -> place.group(1) + "/" + known.getOrDefault(place.group(1), "0P2HJ7QK8A0Z1"));
    }

    /** What the document says of bodies and answers. */
    private record Answers(JsonNode document) {
        @Nullable
        JsonNode example(JsonNode operation) {
            JsonNode body = operation.at("/requestBody/content/application~1json/schema");
            if (body.isMissingNode()) return null;
            JsonNode example = resolved(body).at("/examples/0");
            assertThat(example.isMissingNode()).as("no example of " + body).isFalse();
            return example;
        }

        List<String> violations(JsonNode operation, Answer answer) {
            JsonNode said = operation.path("responses").path(String.valueOf(answer.status()));
            if (said.isMissingNode()) return List.of("a status that it does not name");
            JsonNode content = resolved(said).path("content");
            if (content.isEmpty())
                return answer.body().isMissingNode() ? List.of() : List.of("a body that it does not name");
            String type = answer.headers().firstValue("Content-Type").orElse("").replaceFirst(";.*", "");
            String named = content.has(type) ? type : type.replaceFirst("/.*", "/*");
            if (!content.has(named)) return List.of(type + ", which it does not name");
            ObjectNode schema = JsonNodeFactory.instance.objectNode();
            schema.setAll((ObjectNode) content.path(named).path("schema").deepCopy());
            schema.set("components", document.path("components"));
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(schema)
                    .validate(answer.body())
                    .stream()
                    .map(ValidationMessage::getMessage)
                    .toList();
        }

        private JsonNode resolved(JsonNode one) {
            return one.has("$ref") ? document.at(one.path("$ref").asText().substring(1)) : one;
        }
    }

    private static boolean takesFile(JsonNode operation) {
        return operation.at("/requestBody/content").has("multipart/form-data");
    }

    private static boolean isOpen(JsonNode operation) {
        return operation.path("security").isArray()
                && operation.path("security").isEmpty();
    }

    private static JsonNode document(Network network) {
        return network.stranger().send("GET", "/api/openapi", null).require(200).body();
    }
}
