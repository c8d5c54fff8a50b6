package social.kith.gateway.document;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** What of a document is the same whatever services and contracts say: {@code docs/<name>}. */
final class Outline {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Outline() {}

    static ObjectNode read(String name) {
        try (InputStream file = Objects.requireNonNull(Outline.class.getResourceAsStream("/docs/" + name), name)) {
            return (ObjectNode) JSON.readTree(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
