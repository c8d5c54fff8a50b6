package social.kith.identity.account;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static social.kith.identity.Somebody.PASSWORD;
import static social.kith.identity.Somebody.login;
import static social.kith.identity.Somebody.newEmail;
import static social.kith.identity.Somebody.registered;
import static social.kith.identity.Somebody.resolve;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import social.kith.identity.AtFullCost;
import social.kith.identity.password.Hashes;

@QuarkusTest
@TestProfile(AtFullCost.class)
class SignInTest {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Inject
    UserRepository users;

    @Test
    void aWrongPasswordTakesAsLongAsAnUnknownEmail() {
        assertTakesAsLongAsAnUnknownOne(registered().email(), 100);
    }

    @Test
    void alsoOneWhoseHashIsOfATimeWhenHashesCostLess() {
        String known = registered().email();
        QuarkusTransaction.requiringNew().run(() -> {
            User user = users.byEmail(known).orElseThrow();
            user.setPassword(user.passwordHash(), Hashes.cheap(PASSWORD));
        });
        assertTakesAsLongAsAnUnknownOne(known, 20);
    }

    private static void assertTakesAsLongAsAnUnknownOne(String known, int tries) {
        long[] wrong = new long[tries];
        long[] unknown = new long[tries];
        // In turns, so that whatever else the machine does meets both.
        for (int i = 0; i < tries; i++) {
            wrong[i] = micros(() -> known);
            unknown[i] = micros(() -> newEmail());
        }
        // The fastest of each: what else the machine does only ever adds, and not to all alike.
        long ofWrong = Arrays.stream(wrong).min().orElseThrow();
        long ofUnknown = Arrays.stream(unknown).min().orElseThrow();
        System.out.printf(
                "Sign-in, fastest of %d: wrong password %d \u00b5s, unknown email %d \u00b5s%n",
                tries, ofWrong, ofUnknown);
        assertThat((double) Math.max(ofWrong, ofUnknown) / Math.min(ofWrong, ofUnknown))
                .isLessThan(2);
    }

    private static long micros(Supplier<String> email) {
        long start = System.nanoTime();
        login(email.get(), "not my password").statusCode(401);
        return (System.nanoTime() - start) / 1000;
    }

    @Test
    void aFloodOfSignInsLeavesOtherRequestsAnswering() throws Exception {
        var ana = registered();
        String token = resolve(ana.session()).extract().path("token");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var flood = IntStream.range(0, 300)
                    .mapToObj(number -> threads.submit(
                            () -> login(newEmail(), "not my password").extract().statusCode()))
                    .toList();
            await().atMost(PATIENCE).until(() -> flood.stream().anyMatch(Future::isDone));
            for (int i = 0; i < 10; i++)
                given().auth()
                        .oauth2(token)
                        .get("/api/v1/users/" + ana.id())
                        .then()
                        .statusCode(200);
            assertThat(flood.stream().filter(signIn -> !signIn.isDone()).count())
                    .as("still waiting when the others had their answers")
                    .isPositive();
            for (var signIn : flood) assertThat(signIn.get()).isEqualTo(401);
        }
    }
}
