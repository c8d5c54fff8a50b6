package social.kith.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.util.List;

/** What one side may say over a WebSocket: {@code frames/<socket>/<side>.json}, a JSON Schema (2020-12). */
public final class FrameContract {
    private final JsonSchema schema;

    private FrameContract(JsonNode document) {
        schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(document);
    }

    /** @throws IllegalArgumentException if there is no such socket, or that side says nothing */
    public static FrameContract of(String socket, String side) {
        return ContractFiles.frames().stream()
                .filter(file -> file.group().equals(socket) && file.name().equals(side))
                .map(file -> new FrameContract(file.schema()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No frames of the " + side + " on " + socket));
    }

    /** What is wrong with the frame; empty where it keeps the contract. */
    public List<String> violations(JsonNode frame) {
        return schema.validate(frame).stream()
                .map(ValidationMessage::getMessage)
                .sorted()
                .toList();
    }
}
