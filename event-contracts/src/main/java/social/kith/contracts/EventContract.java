package social.kith.contracts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The contract of one event type: {@code contracts/<source>/<type>.json}, a JSON Schema (2020-12) with examples. */
public final class EventContract {
    public static final List<String> SOURCES = List.of("identity", "social-graph", "content", "groups", "chat");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String source;
    private final String type;
    private final JsonNode document;
    private final JsonSchema schema;

    private EventContract(String source, String type, JsonNode document) {
        this.source = source;
        this.type = type;
        this.document = document;
        this.schema =
                JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(document);
    }

    /** @throws IllegalArgumentException if there is no contract for that type */
    public static EventContract of(String type) {
        for (String source : SOURCES) {
            JsonNode document = read("/contracts/" + source + "/" + type + ".json");
            if (document != null) return new EventContract(source, type, document);
        }
        throw new IllegalArgumentException("There is no contract for " + type + " in any of " + SOURCES);
    }

    private static @Nullable JsonNode read(String resource) {
        try (InputStream file = EventContract.class.getResourceAsStream(resource)) {
            return file == null ? null : JSON.readTree(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(resource, unreadable);
        }
    }

    public String source() {
        return source;
    }

    public String type() {
        return type;
    }

    /** Events as they may come, as JSON. */
    public List<String> examples() {
        List<String> examples = new ArrayList<>();
        for (JsonNode example : document.get("examples")) examples.add(example.toString());
        return examples;
    }

    /** What is wrong with the event; empty where it keeps the contract. */
    public List<String> violations(String event) {
        try {
            return schema.validate(JSON.readTree(event)).stream()
                    .map(ValidationMessage::getMessage)
                    .sorted()
                    .toList();
        } catch (JsonProcessingException unreadable) {
            return List.of(unreadable.getOriginalMessage());
        }
    }
}
