package social.kith.identity.digest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import social.kith.identity.Database;
import social.kith.identity.Somebody;
import social.kith.platform.id.Id;

/** Who wants the mail of the day, and how it is switched off. */
@QuarkusTest
class DigestChoiceTest {
    private static final String PATH = "/api/v1/email-digest";

    @Inject
    UnsubscribeTokens tokens;

    @Inject
    DigestService digests;

    @Test
    void itIsOnAndInEnglishUntilItsUserSaysOtherwise() {
        var ana = Somebody.registered();
        ana.asks()
                .get(PATH)
                .then()
                .statusCode(200)
                .body("enabled", equalTo(true))
                .body("configured", equalTo(false))
                .body("language", nullValue());
        ana.asks()
                .body("{\"enabled\": false, \"language\": \"de\"}")
                .put(PATH)
                .then()
                .statusCode(200)
                .body("enabled", equalTo(false))
                .body("language", equalTo("de"));
        ana.asks().get(PATH).then().body("enabled", equalTo(false)).body("language", equalTo("de"));
        ana.asks().body("{\"enabled\": true}").put(PATH).then().statusCode(200);
        ana.asks().get(PATH).then().body("enabled", equalTo(true)).body("language", nullValue());
    }

    @Test
    void whatIsNoChoiceIsRefusedAndChangesNothing() {
        var ana = Somebody.registered();
        for (String body : List.of(
                "",
                "{}",
                "{\"enabled\": null}",
                "{\"enabled\": \"yes\"}",
                "{\"language\": \"de\"}",
                "{\"enabled\": false, \"language\": \"fr\"}",
                "{\"enabled\": false, \"more\": 1}"))
            ana.asks().body(body).put(PATH).then().statusCode(400).contentType("application/problem+json");
        assertThat(isOn(ana)).isTrue();
        RestAssured.get(PATH).then().statusCode(401);
        given().contentType("application/json")
                .body("{\"enabled\": false}")
                .put(PATH)
                .then()
                .statusCode(401);
    }

    @Test
    void aTokenSwitchesItOffWithoutASessionAndAsOftenAsItComes() {
        var ana = Somebody.registered();
        ana.asks()
                .body("{\"enabled\": true, \"language\": \"de\"}")
                .put(PATH)
                .then()
                .statusCode(200);
        String token = tokens.of(Id.parse(ana.id()));
        for (int i = 0; i < 2; i++) {
            given().contentType("application/x-www-form-urlencoded")
                    .body("List-Unsubscribe=One-Click")
                    .post(PATH + "/unsubscribe?token=" + token)
                    .then()
                    .statusCode(204);
            assertThat(isOn(ana)).isFalse();
        }
        ana.asks().get(PATH).then().body("language", equalTo("de"));
        ana.asks().body("{\"enabled\": true}").put(PATH).then().statusCode(200);
        given().post(PATH + "/unsubscribe?token=" + token).then().statusCode(204);
        assertThat(isOn(ana)).isFalse();
    }

    @Test
    void noOtherTokenDoesAnythingAndAllGetTheSameAnswer() {
        var ana = Somebody.registered();
        var bo = Somebody.registered();
        String good = tokens.of(Id.parse(ana.id()));
        String other = tokens.of(Id.parse(bo.id()));
        for (String token : List.of(
                ana.id(),
                ana.id() + ".",
                ana.id() + other.substring(other.indexOf('.')),
                good.substring(0, good.length() - 2) + (good.endsWith("AA") ? "QQ" : "AA"),
                tokens.of(Id.next()),
                "nonsense.nonsense",
                ".")) given().post(PATH + "/unsubscribe?token=" + token).then().statusCode(204);
        given().post(PATH + "/unsubscribe").then().statusCode(204);
        assertThat(isOn(ana)).isTrue();
        assertThat(isOn(bo)).isTrue();
    }

    @Test
    void lookingAtItsAddressSwitchesNothingOff() {
        var ana = Somebody.registered();
        given().get(PATH + "/unsubscribe?token=" + tokens.of(Id.parse(ana.id())))
                .then()
                .statusCode(405);
        assertThat(isOn(ana)).isTrue();
    }

    @Test
    void whatIsKeptGoesWithTheAccount() throws Exception {
        var ana = Somebody.registered();
        ana.asks().body("{\"enabled\": false}").put(PATH).then().statusCode(200);
        long id = Id.parse(ana.id()).value();
        assertThat(Database.rows("select enabled from digests where user_id = " + id))
                .containsExactly("0");
        try (var database = Database.open();
                var statement = database.createStatement()) {
            statement.execute("pragma foreign_keys = on");
            statement.executeUpdate("delete from users where id = " + id);
        }
        assertThat(Database.rows("select enabled from digests where user_id = " + id))
                .isEmpty();
        digests.unsubscribe(tokens.of(new Id(id)));
        assertThat(Database.rows("select enabled from digests where user_id = " + id))
                .isEmpty();
    }

    private static boolean isOn(Somebody user) {
        return user.asks().get(PATH).then().statusCode(200).extract().path("enabled");
    }
}
