package social.kith.gateway.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.parser.OpenAPIV3Parser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class OpenApiTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String POSTS = """
            {"openapi": "3.1.0", "info": {"title": "x", "version": "1"},
             "paths": {
               "/api/v1/posts/{id}": {"get": {
                 "summary": "View", "security": [{"other": []}],
                 "parameters": [{"name": "id", "in": "path", "required": true,
                                 "schema": {"$ref": "#/components/schemas/Id"}}],
                 "responses": {"200": {"description": "OK", "content": {"application/json": {"schema":
                   {"$ref": "#/components/schemas/Page"}}}}}}},
               "/internal/personal-data": {"get": {"responses": {"200": {"description": "OK"}}}}},
             "components": {"schemas": {
               "Id": {"type": "string"},
               "Page": {"type": "object", "properties": {"items": {"type": "array",
                 "items": {"$ref": "#/components/schemas/View"}}}},
               "View": {"type": "object", "properties": {
                 "title": {"type": "string", "pattern": "(?sU).*x.*"},
                 "privacy": {"type": "string", "enum": ["PUBLIC", "ALMOST_PRIVATE"]}}}}}}""";
    private static final String SESSIONS = """
            {"openapi": "3.1.0", "info": {"title": "y", "version": "1"},
             "paths": {"/api/v1/auth/login": {"delete": {"responses": {"204": {"description": "Done"}}}, "post": {"requestBody": {"content": {"application/json": {}}}, "responses": {"200": {"description": "OK",
               "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Page"}}}}}}}},
             "components": {"schemas": {
               "Id": {"type": "string"},
               "Page": {"type": "object", "properties": {"items": {"type": "array",
                 "items": {"$ref": "#/components/schemas/View"}}}},
               "View": {"type": "object", "properties": {"userAgent": {"type": "string"}}}}}}""";

    @Test
    void onlyWhatIsRoutedToAServiceIsInIt() throws Exception {
        assertThat(merged().path("paths").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder(
                        "/api/openapi", "/api/asyncapi", "/api/docs", "/api/v1/posts/{id}", "/api/v1/auth/login");
    }

    @Test
    void whatTwoServicesCallAlikeAndMeanDifferentlyHasTwoNames() throws Exception {
        JsonNode schemas = merged().at("/components/schemas");
        assertThat(schemas.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("Problem", "Id", "Page", "View", "SocialGraphPage", "SocialGraphView");
        assertThat(schemas.at("/Page/properties/items/items/$ref").asText()).endsWith("/View");
        assertThat(schemas.at("/SocialGraphPage/properties/items/items/$ref").asText())
                .endsWith("/SocialGraphView");
        assertThat(merged().at("/paths/~1api~1v1~1auth~1login/post/responses/200/content/application~1json/schema/$ref")
                        .asText())
                .endsWith("/SocialGraphPage");
    }

    @Test
    void itSaysWhatTheJsonSays() throws Exception {
        JsonNode view = merged().at("/components/schemas/View/properties");
        assertThat(view.at("/privacy/enum")).extracting(JsonNode::asText).containsExactly("public", "almost_private");
        assertThat(view.path("title").has("pattern")).isFalse();
    }

    @Test
    void everyOperationNeedsASessionButForTheOpenOnesAndMayEndInAProblem() throws Exception {
        JsonNode view = merged().at("/paths/~1api~1v1~1posts~1{id}/get");
        assertThat(view.has("security")).isFalse();
        assertThat(view.at("/tags/0").asText()).isEqualTo("content");
        assertThat(view.path("responses").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("200", "400", "401", "403", "404", "429", "503");
        assertThat(merged().at("/paths/~1api~1v1~1auth~1login/post/responses").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder(
                        "200", "400", "401", "403", "404", "409", "412", "413", "415", "422", "429", "503");
        assertThat(merged().at("/paths/~1api~1v1~1auth~1login/post/security").isEmpty())
                .isTrue();
        assertThat(merged().at("/paths/~1api~1v1~1auth~1login/delete/responses").fieldNames())
                .toIterable()
                .contains("409", "412", "422")
                .doesNotContain("413", "415");
        assertThat(merged().at("/security/0").has("session")).isTrue();
    }

    @Test
    void anOpenApiParserAcceptsIt() throws Exception {
        var parsed = new OpenAPIV3Parser().readContents(merged().toString());
        assertThat(parsed.getMessages()).isEmpty();
        assertThat(parsed.getOpenAPI().getPaths()).hasSize(5);
    }

    private static JsonNode merged() throws JsonProcessingException, IOException {
        OpenApi api = new OpenApi("1.2.3", (method, path) -> (method + path).equals("POST/api/v1/auth/login"));
        api.add("content", JSON.readTree(POSTS), path -> path.equals("/api/v1/posts/x"));
        api.add("social-graph", JSON.readTree(SESSIONS), path -> path.equals("/api/v1/auth/login"));
        return JSON.readTree(new String(api.toBytes(), StandardCharsets.UTF_8));
    }
}
