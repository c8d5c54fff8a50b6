package social.kith.identity.account;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasEntry;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static social.kith.identity.Somebody.PASSWORD;
import static social.kith.identity.Somebody.as;
import static social.kith.identity.Somebody.login;
import static social.kith.identity.Somebody.newEmail;
import static social.kith.identity.Somebody.newNickname;
import static social.kith.identity.Somebody.register;
import static social.kith.identity.Somebody.resolve;

import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import social.kith.identity.SocialGraph;
import social.kith.identity.Somebody;
import social.kith.platform.id.Id;
import social.kith.platform.testkit.Topic;

@QuarkusTest
class AccountTest {
    @Test
    void registeringSignsInAndTellsTheOthers() {
        String email = newEmail();
        var answer = register(Map.of("email", " " + email + " ", "nickname", newNickname()))
                .statusCode(201)
                .body("email", equalTo(email), "isPublic", equalTo(true), "emailVerified", equalTo(false))
                .body("privacy.email", equalTo("followers"), "privacy.connections", equalTo("everyone"))
                .body("password", nullValue(), "passwordHash", nullValue())
                .header("Kith-Session", notNullValue())
                .extract();
        String id = answer.path("id");
        try (var topic = Topic.of("identity")) {
            assertThat(topic.next("UserRegistered", id).data())
                    .contains("\"firstName\":\"Ana\"")
                    .doesNotContain(email);
        }
        as(answer.header("Kith-Session"))
                .get("/api/v1/me")
                .then()
                .statusCode(200)
                .body("id", equalTo(id));
    }

    @Test
    void anEmailIsTakenWhateverItsCase() {
        String email = newEmail();
        register(Map.of("email", email)).statusCode(201);
        register(Map.of("email", email.toUpperCase(Locale.ROOT))).statusCode(409);
    }

    @Test
    void aNicknameIsTakenWhateverItsCase() {
        String nickname = newNickname();
        register(Map.of("nickname", nickname)).statusCode(201);
        register(Map.of("nickname", nickname.toUpperCase(Locale.ROOT))).statusCode(409);
    }

    @ParameterizedTest
    @CsvSource({
        "email, no-address",
        "password, short",
        "password, xAnnaBellax99",
        "password, 1234567890",
        "password, QwertyUiop",
        "firstName, ' '",
        "lastName, ''",
        "dateOfBirth, 2999-01-01",
        "dateOfBirth, 2020-01-01",
        "dateOfBirth, yesterday",
        "nickname, a b",
        "nickname, ab",
        "aboutMe, ' '",
        "aboutMe, '\u2003'",
        "firstName, '\u200b'",
        "isPublic, 7"
    })
    void whatCannotBeAnAccountIsRefusedWithItsField(String field, String value) {
        Map<String, Object> body = new HashMap<>(Map.of("email", "annabella@" + Id.next() + ".example"));
        body.put(field, value.equals("7") ? 7 : value);
        register(body).statusCode(400).contentType("application/problem+json").body("errors.field", hasItem(field));
    }

    @Test
    void aNameOfOneOrTwoLettersIsNoReasonToRefuseAPassword() {
        register(Map.of("email", "co@" + Id.next() + ".example")).statusCode(201);
        register(Map.of("email", "cor@" + Id.next() + ".example"))
                .statusCode(400)
                .body("errors.field", hasItem("password"));
    }

    @Test
    void aFieldThatIsHiddenIsAbsentAndOneThatIsEmptyIsNull() {
        String silent = register(Map.of()).extract().path("id");
        String closed = register(Map.of("isPublic", false)).extract().path("id");
        String viewer = register(Map.of()).extract().header("Kith-Session");
        as(viewer)
                .get("/api/v1/users/" + silent)
                .then()
                .body("$", hasEntry("aboutMe", null))
                .body("$", allOf(hasKey("nickname"), not(hasKey("email")), not(hasKey("dateOfBirth"))));
        as(viewer)
                .get("/api/v1/users/" + closed)
                .then()
                .body("$", allOf(hasKey("nickname"), not(hasKey("aboutMe")), not(hasKey("createdAt"))));
    }

    @Test
    void theVersionOfAProfileChangesWithWhatTheViewerSeesOfIt() {
        var ana = Somebody.registered(Map.of("aboutMe", "I sail."));
        var viewer = Somebody.registered();
        String path = "/api/v1/users/" + ana.id();
        String before = viewer.asks().get(path).then().extract().header("ETag");
        assertThat(before).isNotNull();
        ana.asks()
                .body(Map.of("dateOfBirth", "1991-04-01"))
                .patch("/api/v1/me")
                .then()
                .statusCode(200);
        viewer.asks().get(path).then().header("ETag", equalTo(before));
        ana.asks().body(Map.of("aboutMe", "I row.")).patch("/api/v1/me").then().statusCode(200);
        viewer.asks().get(path).then().header("ETag", not(before));
    }

    @Test
    void signingInAgainIsAnotherSession() {
        String email = newEmail();
        String first = register(Map.of("email", email)).extract().header("Kith-Session");
        String second = login(email.toUpperCase(Locale.ROOT), PASSWORD)
                .statusCode(200)
                .header("Kith-Session", not(equalTo(first)))
                .extract()
                .header("Kith-Session");
        as(second).get("/api/v1/me").then().statusCode(200).body("email", equalTo(email));
        as(first).get("/api/v1/me").then().statusCode(200);
    }

    @Test
    void aWrongPasswordAndAnUnknownEmailGetTheSameAnswer() {
        String email = newEmail();
        register(Map.of("email", email)).statusCode(201);
        String wrong = login(email, "not my password").statusCode(401).extract().asString();
        String unknown = login(newEmail(), PASSWORD).statusCode(401).extract().asString();
        assertThat(wrong).isEqualTo(unknown);
    }

    @Test
    void signingOutEndsTheSessionAndSaysSo() {
        String token = register(Map.of()).extract().header("Kith-Session");
        String session = resolve(token).statusCode(200).extract().path("sessionId");
        as(token).post("/api/v1/auth/logout").then().statusCode(204).header("Kith-Session", equalTo(""));
        resolve(token).statusCode(401);
        try (var topic = Topic.of("identity")) {
            topic.next("SessionEnded", session);
        }
    }

    @Test
    void aTokenOfOnesOwnMakingIsNoSession() {
        resolve("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA").statusCode(401);
        given().post("/internal/sessions/resolve").then().statusCode(401);
    }

    @Test
    void aPrivateProfileShowsItsCardAloneButToFollowersAndItsOwner() {
        var cleo = Somebody.registered(Map.of("isPublic", false, "aboutMe", "I sail."));
        var ana = Somebody.registered();
        String path = "/api/v1/users/" + cleo.id();
        ana.asks()
                .get(path)
                .then()
                .statusCode(200)
                .body("restricted", equalTo(true), "firstName", equalTo("Ana"), "isPublic", equalTo(false))
                .body("aboutMe", nullValue(), "createdAt", nullValue());
        SocialGraph.asks(ana, cleo);
        ana.asks()
                .get(path)
                .then()
                .body(
                        "relationship",
                        equalTo(Map.of(
                                "userId",
                                cleo.id(),
                                "following",
                                "requested",
                                "followedBy",
                                "none",
                                "blocking",
                                false,
                                "muting",
                                false,
                                "canMessage",
                                false)));
        cleo.asks()
                .get("/api/v1/users/" + ana.id())
                .then()
                .body("relationship.following", equalTo("none"), "relationship.followedBy", equalTo("requested"));
        SocialGraph.withdraws(ana, cleo);
        ana.asks().get(path).then().body("relationship.following", equalTo("none"));
        SocialGraph.asks(ana, cleo);
        SocialGraph.isDeclined(ana, cleo);
        ana.asks().get(path).then().body("relationship.following", equalTo("none"));
        SocialGraph.asks(ana, cleo);
        SocialGraph.follows(ana, cleo);
        ana.asks()
                .get(path)
                .then()
                .body("restricted", equalTo(false), "aboutMe", equalTo("I sail."), "email", notNullValue())
                .body("relationship.following", equalTo("accepted"), "relationship.canMessage", equalTo(true));
        SocialGraph.unfollows(ana, cleo);
        ana.asks().get(path).then().body("restricted", equalTo(true), "relationship.following", equalTo("none"));
        ana.asks().get("/api/v1/users/" + ana.id()).then().body("relationship", nullValue());
        ana.asks().get("/api/v1/users/" + Id.next()).then().statusCode(404);
    }
}
