package social.kith.gateway.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import social.kith.contracts.ContractFiles;
import social.kith.contracts.ContractFiles.ContractFile;

/** One AsyncAPI 3.0 document: the frames of the WebSockets, and the events that services tell each other over Kafka. */
public final class AsyncApi {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SCHEMAS = "#/components/schemas/";
    private final ObjectNode document;

    /** @param version of Kith */
    public AsyncApi(String version) {
        document = Outline.read("asyncapi.json");
        document.withObject("/info").put("version", version);
        ContractFiles.frames().forEach(this::addFrames);
        ContractFiles.events().forEach(this::addEvent);
    }

    private void addFrames(ContractFile file) {
        String schema = file.schema().path("title").asText();
        addSchema(schema, file.schema());
        boolean isServer = file.name().equals("server");
        // Chat is a socket and a source.
        String channel = file.group() + "-socket";
        ObjectNode operation = operation(channel, isServer ? "send" : "receive");
        for (JsonNode one : file.schema().path("oneOf")) {
            String definition = one.path("$ref").asText().substring("#/$defs/".length());
            JsonNode frame = file.schema().path("$defs").path(definition);
            addMessage(channel, operation, schema + capital(definition), SCHEMAS + schema + "/$defs/" + definition)
                    .put("name", definition)
                    .put("summary", frame.path("description").asText())
                    .set("examples", examples(frame));
        }
    }

    private void addEvent(ContractFile file) {
        addSchema(file.name(), file.schema());
        addMessage(file.group(), operation(file.group(), "send"), file.name(), SCHEMAS + file.name())
                .put("name", file.name())
                .put("summary", file.schema().path("description").asText())
                .set("examples", examples(file.schema()));
    }

    /** With what it refers to inside itself found where it now is. */
    private void addSchema(String name, JsonNode schema) {
        ObjectNode moved = schema.deepCopy();
        moved.remove("$schema");
        move(moved, name);
        document.withObject("/components/schemas").set(name, moved);
    }

    private static void move(JsonNode node, String name) {
        if (node instanceof ObjectNode object && object.path("$ref").isTextual())
            object.put("$ref", SCHEMAS + name + object.path("$ref").asText().substring(1));
        node.forEach(part -> move(part, name));
    }

    private ObjectNode operation(String channel, String action) {
        ObjectNode operation = document.withObject("/operations/" + action + "-" + channel);
        operation.put("action", action);
        operation.withObject("/channel").put("$ref", "#/channels/" + channel);
        return operation;
    }

    private ObjectNode addMessage(String channel, ObjectNode operation, String message, String payload) {
        operation.withArray("/messages").addObject().put("$ref", "#/channels/" + channel + "/messages/" + message);
        document.withObject("/channels/" + channel + "/messages/" + message)
                .put("$ref", "#/components/messages/" + message);
        ObjectNode added = document.withObject("/components/messages/" + message);
        added.putObject("payload").put("$ref", payload);
        return added;
    }

    private static JsonNode examples(JsonNode schema) {
        var examples = JSON.createArrayNode();
        schema.path("examples").forEach(example -> examples.addObject().set("payload", example));
        return examples;
    }

    private static String capital(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    /** The document, as JSON. */
    public byte[] toBytes() {
        try {
            return JSON.writeValueAsBytes(document);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
