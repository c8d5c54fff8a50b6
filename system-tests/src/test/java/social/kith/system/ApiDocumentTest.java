package social.kith.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
                        assertThat(answer.status()).isIn(200, 202, 400, 415);
                    else {
                        assertThat(answer.status())
                                .as(method + " " + path.getKey())
                                .isEqualTo(401);
                        refused.add(method + " " + path.getKey());
                    }
                }));
        assertThat(refused).hasSizeGreaterThan(40);
    }

    private static boolean isOpen(JsonNode operation) {
        return operation.path("security").isArray()
                && operation.path("security").isEmpty();
    }

    private static JsonNode document(Network network) {
        return network.stranger().send("GET", "/api/openapi", null).require(200).body();
    }
}
