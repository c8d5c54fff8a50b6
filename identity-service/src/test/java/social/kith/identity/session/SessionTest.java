package social.kith.identity.session;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import social.kith.platform.id.Id;
import social.kith.platform.outbox.Outbox;
import social.kith.platform.testkit.Topic;

@QuarkusTest
class SessionTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @Inject
    SessionRepository sessions;

    @Inject
    Outbox outbox;

    @Test
    void isOverAfter30DaysWithoutUse() {
        var session = new Session(Id.next(), "hash", null, NOON);
        assertThat(session.isOver(NOON.plus(Duration.ofDays(30)))).isFalse();
        assertThat(session.isOver(NOON.plus(Duration.ofDays(30)).plusMillis(1))).isTrue();
    }

    @Test
    void lastsWhileItIsUsedAndAYearAtMost() {
        var session = new Session(Id.next(), "hash", null, NOON);
        for (int day = 20; day <= 360; day += 20) {
            assertThat(session.isOver(NOON.plus(Duration.ofDays(day)))).isFalse();
            session.seen(NOON.plus(Duration.ofDays(day)));
        }
        assertThat(session.isOver(NOON.plus(Duration.ofDays(365)))).isFalse();
        assertThat(session.isOver(NOON.plus(Duration.ofDays(365)).plusMillis(1)))
                .isTrue();
    }

    @Test
    void oneThatHasExpiredIsEndedWhereItIsMet() {
        String token = begunBefore(Duration.ofDays(31));
        String hash = SessionToken.hash(token);
        Id id = sessions.byTokenHash(hash).orElseThrow().id();
        resolve(token).statusCode(401);
        assertThat(sessions.byTokenHash(hash)).isEmpty();
        try (var topic = Topic.of("identity")) {
            assertThat(topic.next("SessionEnded", id.toString()).data()).contains(id.toString());
        }
        resolve(token).statusCode(401);
    }

    @Test
    void usingOneMakesItLast() {
        String token = begunBefore(Duration.ofDays(29));
        resolve(token).statusCode(200);
        var session = sessions.byTokenHash(SessionToken.hash(token)).orElseThrow();
        assertThat(session.isOver(Instant.now().plus(Duration.ofDays(29)))).isFalse();
    }

    /** Somebody's session, by a clock that is that far behind. */
    private String begunBefore(Duration ago) {
        var then = Clock.fixed(Instant.now().minus(ago), ZoneOffset.UTC);
        Id user = register();
        return QuarkusTransaction.requiringNew()
                .call(() -> new SessionService(sessions, outbox, then).begin(user, null));
    }

    private static ValidatableResponse resolve(String token) {
        return given().header("Kith-Session", token)
                .post("/internal/sessions/resolve")
                .then();
    }

    private static Id register() {
        String id = given().contentType("application/json")
                .body(Map.of(
                        "email", "s" + Id.next().toString().toLowerCase(Locale.ROOT) + "@kith.example",
                        "password", "correct horse battery",
                        "firstName", "Ana",
                        "lastName", "Ruiz",
                        "dateOfBirth", "1990-04-01"))
                .post("/api/v1/auth/register")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        return Id.parse(id);
    }
}
