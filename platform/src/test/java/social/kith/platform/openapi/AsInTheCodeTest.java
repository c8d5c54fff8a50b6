package social.kith.platform.openapi;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@QuarkusTest
@SuppressWarnings("NullAway.Init")
class AsInTheCodeTest {
    private static JsonNode document;

    @BeforeAll
    static void read() throws Exception {
        document = new ObjectMapper()
                .readTree(given().get("/q/openapi?format=json").asString());
    }

    @Test
    void aMethodAnswersWithTheStatusThatItNames() {
        assertThat(document.at("/paths/~1notes~1slowly/post/responses").fieldNames())
                .toIterable()
                .containsExactly("201");
        assertThat(document.at("/paths/~1notes/post/responses").fieldNames())
                .toIterable()
                .containsExactly("200");
        assertThat(document.at("/paths/~1notes~1{id}/delete/responses").fieldNames())
                .toIterable()
                .containsExactly("204");
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
    void theExamplesOfAServiceAreInIt() {
        assertThat(document.at("/components/schemas/WriteNote/examples/0/text").asText())
                .isEqualTo("Milk and bread");
    }
}
