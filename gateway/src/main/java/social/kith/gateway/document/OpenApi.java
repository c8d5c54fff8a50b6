package social.kith.gateway.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/** One OpenAPI 3.1 document of the whole public API, put together from what each service says of its part. */
public final class OpenApi {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head", "options");
    /** What any operation may answer, said once in the frame; one that is in the document is never 405. */
    private static final Set<String> PROBLEMS = Set.of("400", "401", "403", "404", "429", "503");
    /** What any that changes something may answer beside. */
    private static final Set<String> PROBLEMS_OF_CHANGES = Set.of("409", "412", "422");
    /** And any that takes a body. */
    private static final Set<String> PROBLEMS_OF_BODIES = Set.of("413", "415");

    private static final Set<String> READS = Set.of("get", "head", "options");

    private final ObjectNode document = Outline.read("openapi.json");
    private final BiPredicate<String, String> isOpen;

    /**
     * @param version of Kith
     * @param isOpen whether a method and a path need no session
     */
    public OpenApi(String version, BiPredicate<String, String> isOpen) {
        this.isOpen = isOpen;
        document.withObject("/info").put("version", version);
    }

    /**
     * Adds what a service says.
     *
     * @param context its name
     * @param isItsOwn whether a path is routed to it
     */
    public void add(String context, JsonNode said, Predicate<String> isItsOwn) {
        ServiceDocument service = new ServiceDocument(context, said);
        service.addSchemasTo(document.withObject("/components/schemas"));
        ObjectNode paths = document.withObject("/paths");
        service.paths().properties().forEach(path -> {
            // As it would be called.
            if (isItsOwn.test(path.getKey().replaceAll("\\{[^}]+}", "x"))) {
                describe(context, path);
                paths.set(path.getKey(), path.getValue());
            }
        });
    }

    private void describe(String context, Map.Entry<String, JsonNode> path) {
        path.getValue().properties().forEach(member -> {
            if (METHODS.contains(member.getKey()) && member.getValue() instanceof ObjectNode operation) {
                operation.putArray("tags").add(context);
                ObjectNode responses = operation.withObject("/responses");
                addTo(responses, PROBLEMS);
                if (!READS.contains(member.getKey())) addTo(responses, PROBLEMS_OF_CHANGES);
                if (operation.has("requestBody")) addTo(responses, PROBLEMS_OF_BODIES);
                operation.remove("security");
                if (isOpen.test(member.getKey().toUpperCase(Locale.ROOT), path.getKey()))
                    operation.putArray("security");
            }
        });
    }

    private static void addTo(ObjectNode responses, Set<String> problems) {
        for (String status : problems) responses.putObject(status).put("$ref", "#/components/responses/" + status);
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
