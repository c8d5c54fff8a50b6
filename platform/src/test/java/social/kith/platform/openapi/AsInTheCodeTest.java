package social.kith.platform.openapi;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@SuppressWarnings("NullAway.Init")
class AsInTheCodeTest {
    private JsonNode document;

    @BeforeEach
    void read() throws Exception {
        document = new ObjectMapper()
                .readTree(given().get("/q/openapi?format=json").asString());
    }

    @Test
    void aMethodAnswersWithTheStatusThatItNames() {
        assertThat(successes("/notes/slowly")).containsExactly("201");
        assertThat(successes("/notes")).containsExactly("200");
        assertThat(successes("/notes/{id}/opening")).containsExactly("204");
    }

    private List<String> successes(String path) {
        return document.path("paths").path(path).at("/post/responses").properties().stream()
                .map(Map.Entry::getKey)
                .filter(status -> status.startsWith("2"))
                .toList();
    }

    @Test
    void whatMayBeNullIsSaidToBe() {
        JsonNode note = document.at("/components/schemas/NoteView/properties");
        assertThat(note.at("/text/type").asText()).isEqualTo("string");
        assertThat(note.at("/volume/anyOf/1/type").asText()).isEqualTo("null");
        assertThat(document.at("/components/schemas/PageNoteView/properties/nextCursor/type"))
                .extracting(JsonNode::asText)
                .containsExactlyInAnyOrder("string", "null");
    }

    @Test
    void whatMayBeNullOfAnUnwrappedRecordIsSaidToo() {
        assertThat(document.at("/components/schemas/SignedNote/properties/volume/anyOf/1/type")
                        .asText())
                .isEqualTo("null");
    }

    @Test
    void theExamplesOfAServiceAreInIt() {
        assertThat(document.at("/components/schemas/WriteNote/examples/0/text").asText())
                .isEqualTo("Milk and bread");
    }
}
