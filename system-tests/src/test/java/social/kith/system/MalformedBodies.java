package social.kith.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Of a good body of a call, everything that is nothing of what it asks for. */
final class MalformedBodies {
    private static final ObjectMapper JSON = new ObjectMapper();

    private MalformedBodies() {}

    /**
     * What a good body of a call is.
     *
     * @param texts properties that hold any text, so that only its length can be wrong
     * @param required properties that cannot be left out
     */
    record Call(String method, String path, Map<String, Object> good, List<String> texts, List<String> required) {}

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
