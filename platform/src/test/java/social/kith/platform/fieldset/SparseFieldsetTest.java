package social.kith.platform.fieldset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import social.kith.platform.testkit.TestUser;

@QuarkusTest
class SparseFieldsetTest {
    private static final TestUser ANA = TestUser.named("Ana");

    @TestHTTPResource
    URI base;

    private static String note() {
        return ANA.asks().body(Map.of("text", "trimmed")).post("/notes").path("id");
    }

    private static Map<String, Object> get(String path) {
        return ANA.asks()
                .urlEncodingEnabled(false)
                .get(path)
                .then()
                .statusCode(200)
                .contentType("application/json;charset=UTF-8")
                .extract()
                .path("$");
    }

    @Test
    void whatHasNoFieldsHasNoneToChoose() {
        ANA.asks().get("/notes/plain?fields=text").then().statusCode(400);
        ANA.asks().get("/notes/plain").then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"fields=text,volume", "field%5Btext,volume%5D", "field[text,volume]", "fields=text&fields=volume"
            })
    void nothingButWhatWasAskedForAndTheId(String query) {
        String id = note();
        assertThat(get("/notes/" + id + "?" + query))
                .containsOnlyKeys("id", "text", "volume")
                .containsEntry("id", id);
    }

    @Test
    void everyItemOfAPageIsTrimmedAndThePageIsNot() {
        note();
        note();
        var page = get("/notes?limit=1&fields=text");
        assertThat(page).containsOnlyKeys("items", "nextCursor");
        assertThat((List<?>) page.get("items"))
                .singleElement()
                .satisfies(item ->
                        assertThat(((Map<?, ?>) item).keySet()).asString().isEqualTo("[id, text]"));
    }

    @Test
    void whatAViewUnwrapsAreItsFieldsToo() {
        assertThat(get("/notes/" + note() + "/signed?fields=text,reader")).containsOnlyKeys("id", "text", "reader");
    }

    @Test
    void aHeadIsRefusedWhereAGetWouldBe() {
        String path = "/notes/" + note();
        ANA.asks().head(path + "?fields=text").then().statusCode(200);
        ANA.asks().head(path + "?fields=secret").then().statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/notes/%s?fields=secret",
                "/notes/%s?fields=",
                "/notes/%s?fields=text,,id",
                "/notes?fields=secret",
                "/notes/%s?field%%5B%%5D",
                "/notes/%s?field%%5Bsecret%%5D"
            })
    void aFieldThatThereIsNotIsRefused(String path) {
        ANA.asks()
                .urlEncodingEnabled(false)
                .get(path.formatted(note()))
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.field", is(List.of("fields")));
    }
}
