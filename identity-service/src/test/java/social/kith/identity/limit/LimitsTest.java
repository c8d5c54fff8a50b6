package social.kith.identity.limit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static social.kith.identity.Somebody.PASSWORD;
import static social.kith.identity.Somebody.newEmail;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import social.kith.identity.Mailbox;
import social.kith.identity.Somebody;
import social.kith.platform.problem.Refusal;

/** The limits as they are delivered, met from an address of each test's own. */
@QuarkusTest
@TestProfile(LimitsTest.AsDelivered.class)
class LimitsTest {
    private static final AtomicInteger ADDRESSES = new AtomicInteger();

    @Inject
    Limits limits;

    private final String address = "203.0.113." + ADDRESSES.incrementAndGet();

    /** Without the profile that takes the limits away. */
    public static class AsDelivered implements QuarkusTestProfile {
        @Override
        public String getConfigProfile() {
            return "test";
        }
    }

    @Test
    void afterFiveWrongPasswordsOneWaitsAndAnUnknownEmailIsNoDifferent() {
        String known = register(newEmail()).statusCode(201).extract().path("email");
        for (String email : List.of(known, newEmail())) {
            assertThat(statuses(6, () -> login(email, "not my password")))
                    .containsExactly(401, 401, 401, 401, 401, 429);
            login(email, "not my password")
                    .statusCode(429)
                    .contentType("application/problem+json")
                    .header("Retry-After", notNullValue())
                    .body("detail", equalTo("Too many tries have failed. Wait a while, then try again."));
        }
        // Who guesses right while they have to wait is not told so.
        login(known, PASSWORD).statusCode(429);
    }

    @Test
    void whoSignsInIsForgivenTheirFailures() {
        String email = register(newEmail()).statusCode(201).extract().path("email");
        for (int round = 0; round < 3; round++) {
            assertThat(statuses(4, () -> login(email, "not my password"))).containsOnly(401);
            login(email, PASSWORD).statusCode(200);
        }
    }

    @Test
    void guessingOnesPasswordInsideIsLimitedToo() {
        var ana = registered();
        assertThat(statuses(6, () -> guessInside(ana))).containsExactly(422, 422, 422, 422, 422, 429);
        login(ana.email(), PASSWORD).statusCode(200);
    }

    @Test
    void anAddressThatTriesManyAccountsWaits() {
        assertThat(statuses(50, () -> login(newEmail(), PASSWORD))).containsOnly(401);
        login(newEmail(), PASSWORD).statusCode(429).header("Retry-After", notNullValue());
        assertThat(given().contentType("application/json")
                        .body(Map.of("email", newEmail(), "password", PASSWORD))
                        .post("/api/v1/auth/login")
                        .statusCode())
                .as("from elsewhere")
                .isEqualTo(401);
    }

    @Test
    void anAddressThatRegistersManyWaits() {
        assertThat(statuses(20, () -> register(newEmail()))).containsOnly(201);
        register(newEmail()).statusCode(429).header("Retry-After", notNullValue());
    }

    @Test
    void asOftenAsAnEmailIsSentLinksItWaitsAndAnUnknownOneIsNoDifferent() {
        String known = register(newEmail()).statusCode(201).extract().path("email");
        for (String email : List.of(known, newEmail())) {
            assertThat(statuses(3, () -> forgot(email))).containsOnly(202);
            forgot(email).statusCode(429).header("Retry-After", notNullValue());
        }
    }

    @Test
    void anAddressThatAsksForManyLinksWaits() {
        assertThat(statuses(20, () -> forgot(newEmail()))).containsOnly(202);
        forgot(newEmail()).statusCode(429);
    }

    @Test
    void whoChoosesANewPasswordByALinkIsLockedOutNoLonger() {
        var ana = registered();
        assertThat(statuses(6, () -> login(ana.email(), "not my password"))).contains(429);
        login(ana.email(), PASSWORD).statusCode(429);
        assertThat(statuses(6, () -> guessInside(ana))).contains(429);
        forgot(ana.email()).statusCode(202);
        String token = Mailbox.of(ana).token("Choose a new password", 1);
        String another = "seven bridges at dusk";
        post("/api/v1/auth/password-reset/confirm", Map.of("token", token, "newPassword", another))
                .statusCode(204);
        var back = login(ana.email(), another).statusCode(200).extract();
        guessInside(new Somebody(ana.id(), ana.email(), back.header("Kith-Session")))
                .statusCode(422);
    }

    @Test
    void whoHasHadFiveMailsSentToConfirmAnAddressWaits() {
        var ana = registered();
        Supplier<ValidatableResponse> again =
                () -> ana.asks().post("/api/v1/auth/email-verification").then();
        assertThat(statuses(5, again)).containsOnly(202);
        again.get().statusCode(429).header("Retry-After", notNullValue());
        ana.asks()
                .body(Map.of("email", newEmail(), "currentPassword", PASSWORD))
                .put("/api/v1/auth/email")
                .then()
                .statusCode(429);
        registered().asks().post("/api/v1/auth/email-verification").then().statusCode(202);
    }

    @Test
    void whoFoundNoPlaceToWaitInHasNotTried() {
        var here = ClientAddress.of(address);
        String email = newEmail();
        for (int busy = 0; busy < 60; busy++)
            assertThatExceptionOfType(Refusal.class)
                    .isThrownBy(() -> limits.guess(email, here, () -> {
                        throw Refusal.tooManyRequests("Too many people", Duration.ofSeconds(2));
                    }));
        login(email, PASSWORD).statusCode(401);
    }

    private Somebody registered() {
        var answer = register(newEmail()).statusCode(201).extract();
        return new Somebody(answer.path("id"), answer.path("email"), answer.header("Kith-Session"));
    }

    private ValidatableResponse guessInside(Somebody user) {
        return user.asks()
                .header("X-Forwarded-For", address)
                .body(Map.of("currentPassword", "not my password", "newPassword", "seven bridges at dusk"))
                .put("/api/v1/auth/password")
                .then();
    }

    private static List<Integer> statuses(int times, Supplier<ValidatableResponse> call) {
        return Stream.generate(() -> call.get().extract().statusCode())
                .limit(times)
                .toList();
    }

    private ValidatableResponse login(String email, String password) {
        return post("/api/v1/auth/login", Map.of("email", email, "password", password));
    }

    private ValidatableResponse register(String email) {
        return post(
                "/api/v1/auth/register",
                Map.of(
                        "email", email,
                        "password", PASSWORD,
                        "firstName", "Ana",
                        "lastName", "Ruiz",
                        "dateOfBirth", "1990-04-01"));
    }

    private ValidatableResponse forgot(String email) {
        return post("/api/v1/auth/password-reset", Map.of("email", email));
    }

    private ValidatableResponse post(String path, Map<String, ?> body) {
        return given().header("X-Forwarded-For", address)
                .contentType("application/json")
                .body(body)
                .post(path)
                .then();
    }
}
