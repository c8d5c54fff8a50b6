package social.kith.identity;

import static io.restassured.RestAssured.given;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import social.kith.platform.id.Id;

/** Somebody with an account, as the gateway shows them: by the token of their session. */
public record Somebody(String id, String email, String session) {
    public static final String PASSWORD = "correct horse battery";

    public static Somebody registered() {
        return registered(Map.of());
    }

    public static Somebody registered(Map<String, ?> differing) {
        return of(register(differing).statusCode(201));
    }

    private static Somebody of(ValidatableResponse entered) {
        var answer = entered.extract();
        return new Somebody(answer.path("id"), answer.path("email"), answer.header("Kith-Session"));
    }

    public static ValidatableResponse register(Map<String, ?> differing) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "email", newEmail(),
                "password", PASSWORD,
                "firstName", "Ana",
                "lastName", "Ruiz",
                "dateOfBirth", "1990-04-01"));
        body.putAll(differing);
        return post("/api/v1/auth/register", body);
    }

    public static ValidatableResponse login(String email, String password) {
        return post("/api/v1/auth/login", Map.of("email", email, "password", password));
    }

    /** Asked by nobody in particular. */
    public static ValidatableResponse post(String path, Map<String, ?> body) {
        return given().contentType("application/json").body(body).post(path).then();
    }

    public static ValidatableResponse resolve(String session) {
        return given().header("Kith-Session", session)
                .post("/internal/sessions/resolve")
                .then();
    }

    /** With the JWT that the gateway would send for that session. */
    public static RequestSpecification as(String session) {
        return given().auth()
                .oauth2(resolve(session).statusCode(200).extract().path("token"))
                .contentType("application/json");
    }

    /** The same person in another session. */
    public Somebody signsInAgain() {
        return of(login(email, PASSWORD).statusCode(200));
    }

    public RequestSpecification asks() {
        return as(session);
    }

    public boolean isSignedIn() {
        return resolve(session).extract().statusCode() == 200;
    }

    public static String newEmail() {
        return "u" + Id.next().toString().toLowerCase(Locale.ROOT) + "@kith.example";
    }

    public static String newNickname() {
        return "n" + Id.next().toString().toLowerCase(Locale.ROOT);
    }
}
