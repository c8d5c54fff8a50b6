package social.kith.identity.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasEntry;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static social.kith.identity.Somebody.newNickname;
import static social.kith.identity.Somebody.registered;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import social.kith.identity.Somebody;
import social.kith.platform.event.Event;
import social.kith.platform.id.Id;
import social.kith.platform.testkit.Topic;

@QuarkusTest
class ProfileChangeTest {
    @Test
    void whatIsNamedIsChangedNullClearsAndAllElseStays() {
        var ana = registered(Map.of("aboutMe", "I sail.", "nickname", newNickname()));
        ana.asks()
                .body("{\"firstName\": \" Anna \", \"aboutMe\": null}")
                .patch("/api/v1/me")
                .then()
                .statusCode(200)
                .body("firstName", equalTo("Anna"), "lastName", equalTo("Ruiz"), "dateOfBirth", equalTo("1990-04-01"))
                .body("$", hasEntry("aboutMe", null))
                .body("$", not(hasEntry("nickname", null)));
        ana.asks().get("/api/v1/me").then().body("firstName", equalTo("Anna"));
    }

    @Test
    void whatChangesNothingTellsNobodyAndLeavesTheVersionAlone() {
        var ana = registered(Map.of("aboutMe", "I sail."));
        var before = ana.asks().get("/api/v1/me").then().extract();
        for (String nothing : List.of("{}", "{\"aboutMe\": \"I sail.\", \"privacy\": {\"connections\": \"everyone\"}}"))
            ana.asks()
                    .body(nothing)
                    .patch("/api/v1/me")
                    .then()
                    .statusCode(200)
                    .header("ETag", equalTo(before.header("ETag")))
                    .body("updatedAt", equalTo(before.path("updatedAt")));
        ana.asks().body("{\"aboutMe\": null}").patch("/api/v1/me").then().header("ETag", not(before.header("ETag")));
        ana.asks().body("{\"isPublic\": false}").patch("/api/v1/me").then().statusCode(200);
        // The first word of Ana after her registration is of the one change that others see.
        assertThat(toldOf(ana, "ProfileChanged").getFirst().data()).contains("\"isPublic\":false");
        assertThat(toldOf(ana, "ProfileChanged")).hasSize(1);
    }

    /** What the others were told, once they were told of a profile or privacy. */
    private static List<Event> toldOf(Somebody user, String type) {
        try (var topic = Topic.of("identity")) {
            topic.next(type, user.id());
            return topic.awaitEvents(events -> true).stream()
                    .filter(event ->
                            event.key().equals(user.id()) && event.type().equals(type))
                    .toList();
        }
    }

    @Test
    void theOthersAreToldTheWholeCard() {
        var ana = registered();
        String nickname = newNickname();
        Id image = Id.next();
        String url = "/api/v1/media/" + image + "/thumbnail";
        ana.asks()
                .body(Map.of("nickname", nickname, "avatarMediaId", image, "isPublic", false))
                .patch("/api/v1/me")
                .then()
                .statusCode(200)
                .body("avatarUrl", equalTo(url), "nickname", equalTo(nickname), "isPublic", equalTo(false));
        assertThat(toldOf(ana, "ProfileChanged").getFirst().data())
                .contains(nickname, url, "\"isPublic\":false", "\"connections\":\"everyone\"")
                .doesNotContain(ana.email());
        ana.asks().body("{\"avatarMediaId\": null}").patch("/api/v1/me").then().body("$", hasEntry("avatarUrl", null));
    }

    @Test
    void privacyIsChangedFieldByField() {
        var ana = registered();
        ana.asks()
                .body("{\"privacy\": {\"connections\": \"only_me\"}}")
                .patch("/api/v1/me")
                .then()
                .statusCode(200)
                .body("privacy.connections", equalTo("only_me"), "privacy.email", equalTo("followers"));
        assertThat(toldOf(ana, "PrivacyChanged").getFirst().data())
                .contains("\"connections\":\"only_me\"", "\"firstName\":\"Ana\"");
        registered()
                .asks()
                .get("/api/v1/users/" + ana.id())
                .then()
                .body("$", allOf(hasKey("aboutMe"), not(hasKey("followerCount")), not(hasKey("followingCount"))));
    }

    @Test
    void aNicknameOfSomebodyElseIsAConflictAndOnesOwnIsNot() {
        String nickname = newNickname();
        var ana = registered(Map.of("nickname", nickname));
        registered()
                .asks()
                .body(Map.of("nickname", nickname.toUpperCase(Locale.ROOT)))
                .patch("/api/v1/me")
                .then()
                .statusCode(409);
        ana.asks()
                .body(Map.of("nickname", nickname.toUpperCase(Locale.ROOT)))
                .patch("/api/v1/me")
                .then()
                .statusCode(200);
        ana.asks().body("{\"nickname\": null}").patch("/api/v1/me").then().statusCode(200);
        registered()
                .asks()
                .body(Map.of("nickname", nickname))
                .patch("/api/v1/me")
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "firstName|{\"firstName\": null}",
                "firstName|{\"firstName\": \" \"}",
                "firstName|{\"firstName\": 7}",
                "lastName|{\"lastName\": {\"a\": 1}}",
                "dateOfBirth|{\"dateOfBirth\": \"2024-01-01\"}",
                "dateOfBirth|{\"dateOfBirth\": 19900401}",
                "nickname|{\"nickname\": \"a b\"}",
                "aboutMe|{\"aboutMe\": \"\"}",
                "avatarMediaId|{\"avatarMediaId\": \"none\"}",
                "isPublic|{\"isPublic\": \"yes\"}",
                "isPublic|{\"isPublic\": null}",
                "privacy|{\"privacy\": null}",
                "privacy.email|{\"privacy\": {\"email\": \"nobody\"}}",
                "privacy.email|{\"privacy\": {\"email\": null}}",
                "privacy.phone|{\"privacy\": {\"phone\": \"everyone\"}}",
                "email|{\"email\": \"other@kith.example\"}",
                "id|{\"id\": \"0P2HJ7QK8A0Z1\"}",
                "body|[]",
                "body|{"
            })
    void whatCannotBeAProfileIsRefusedWithItsFieldAndChangesNothing(String fieldAndBody) {
        var ana = registered();
        String before = ana.asks().get("/api/v1/me").then().extract().asString();
        ana.asks()
                .body(fieldAndBody.substring(fieldAndBody.indexOf('|') + 1))
                .patch("/api/v1/me")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.field", hasItem(fieldAndBody.substring(0, fieldAndBody.indexOf('|'))));
        assertThat(ana.asks().get("/api/v1/me").then().extract().asString()).isEqualTo(before);
    }

    @Test
    void nothingAtAllIsNoPatch() {
        registered().asks().body("null").patch("/api/v1/me").then().statusCode(400);
        registered().asks().patch("/api/v1/me").then().statusCode(400);
    }

    @Test
    void whoHasSeenAnOlderProfileChangesNothing() {
        var ana = registered();
        String seen = ana.asks().get("/api/v1/me").then().extract().header("ETag");
        ana.asks()
                .header("If-Match", seen)
                .body(Map.of("firstName", "Anna"))
                .patch("/api/v1/me")
                .then()
                .statusCode(200)
                .header("ETag", not(equalTo(seen)));
        ana.asks()
                .header("If-Match", seen)
                .body(Map.of("firstName", "Anne"))
                .patch("/api/v1/me")
                .then()
                .statusCode(412);
        ana.asks().get("/api/v1/me").then().body("firstName", equalTo("Anna"));
    }
}
