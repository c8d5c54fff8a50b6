package social.kith.gateway.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What one service says of its API, in the words of the one document that is made of all. */
final class ServiceDocument {
    private static final String SCHEMAS = "#/components/schemas/";
    private static final Pattern CONSTANT = Pattern.compile("[A-Z][A-Z0-9_]*");
    private final String context;
    private final JsonNode document;

    ServiceDocument(String context, JsonNode said) {
        this.context = context;
        this.document = said.deepCopy();
        tidy(document);
    }

    JsonNode paths() {
        return document.path("paths");
    }

    /** Adds its schemas to those of the others; one that means something else there gets the context's name before its own. */
    void addSchemasTo(ObjectNode schemas) {
        Map<String, JsonNode> own = new HashMap<>();
        document.at("/components/schemas").properties().forEach(schema -> own.put(schema.getKey(), schema.getValue()));
        Set<String> different = new HashSet<>();
        while (own.keySet().stream().anyMatch(name -> isDifferent(name, own, schemas, different))) {
            own.keySet().stream()
                    .filter(name -> isDifferent(name, own, schemas, different))
                    .toList()
                    .forEach(different::add);
        }
        rename(document, different);
        document.at("/components/schemas")
                .properties()
                .forEach(schema -> schemas.set(
                        different.contains(schema.getKey()) ? prefixed(schema.getKey()) : schema.getKey(),
                        schema.getValue()));
    }

    /** Another one of that name, or the same but for what it refers to. */
    private static boolean isDifferent(
            String name, Map<String, JsonNode> own, ObjectNode schemas, Set<String> different) {
        JsonNode schema = own.get(name);
        return schema != null
                && !different.contains(name)
                && schemas.has(name)
                && (!schemas.get(name).equals(schema)
                        || schema.findValuesAsText("$ref").stream()
                                .anyMatch(reference -> different.contains(reference.substring(SCHEMAS.length()))));
    }

    private void rename(JsonNode node, Set<String> different) {
        if (node instanceof ObjectNode object && object.path("$ref").isTextual()) {
            String name = object.path("$ref").asText().substring(SCHEMAS.length());
            if (different.contains(name)) object.put("$ref", SCHEMAS + prefixed(name));
        }
        node.forEach(part -> rename(part, different));
    }

    private String prefixed(String name) {
        StringBuilder prefix = new StringBuilder();
        for (String word : context.split("-", -1))
            prefix.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
        return prefix + name;
    }

    /** Enum values as they are written in JSON; no pattern that only Java reads. */
    private static void tidy(JsonNode node) {
        if (node instanceof ObjectNode object) {
            if (object.get("enum") instanceof ArrayNode values)
                for (int i = 0; i < values.size(); i++) {
                    String value = values.get(i).asText();
                    if (CONSTANT.matcher(value).matches()) values.set(i, value.toLowerCase(Locale.ROOT));
                }
            if (object.path("pattern").asText().startsWith("(?")) {
                object.remove("pattern");
                object.put("minLength", 1);
            }
        }
        node.forEach(ServiceDocument::tidy);
    }
}
