package social.kith.identity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where a method's types do not say what it takes and answers. */
@QuarkusTest
class OpenApiTest {
    private JsonPath document;

    @BeforeEach
    void read() {
        document = given().queryParam("format", "json")
                .get("/q/openapi")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    @Test
    void aChangeOfAProfileMayNameAnyPartOfIt() {
        var patch = schema("paths.'/api/v1/me'.patch.requestBody");
        assertThat(patch).doesNotContainKey("required");
        assertThat(patch.get("properties"))
                .containsOnlyKeys(
                        "firstName",
                        "lastName",
                        "dateOfBirth",
                        "nickname",
                        "aboutMe",
                        "avatarMediaId",
                        "isPublic",
                        "privacy");
    }

    @Test
    void whoRegistersOrSignsInIsShownTheirProfile() {
        assertThat(schema("paths.'/api/v1/auth/register'.post.responses.'201'").get("properties"))
                .containsKeys("id", "email", "privacy");
        assertThat(schema("paths.'/api/v1/auth/login'.post.responses.'200'").get("properties"))
                .containsKeys("id", "email", "privacy");
    }

    private Map<String, Map<String, ?>> schema(String of) {
        String reference = document.getString(of + ".content.'application/json'.schema.'$ref'");
        assertThat(reference).isNotNull();
        return document.getMap("components.schemas." + reference.substring(reference.lastIndexOf('/') + 1));
    }
}
