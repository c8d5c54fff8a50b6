package social.kith.identity.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static social.kith.identity.Somebody.registered;
import static social.kith.identity.Somebody.resolve;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import social.kith.identity.Somebody;
import social.kith.platform.id.Id;
import social.kith.platform.testkit.Topic;

@QuarkusTest
class OwnSessionsTest {
    @Test
    void areListedTheNewestFirstAndThisOneIsMarked() {
        var first = registered();
        var second = first.signsInAgain();
        var list = first.asks()
                .get("/api/v1/auth/sessions")
                .then()
                .statusCode(200)
                .body("items.id", contains(id(second), id(first)), "items.current", contains(false, true))
                .body("items[0].userAgent", org.hamcrest.Matchers.containsString("Apache-HttpClient"))
                .extract();
        Instant end = Instant.parse(list.path("items[0].expiresAt"));
        assertThat(end)
                .isEqualTo(Instant.parse(list.path("items[0].lastSeenAt")).plus(Duration.ofDays(30)));
        first.asks()
                .queryParam("limit", 1)
                .get("/api/v1/auth/sessions")
                .then()
                .body("items", hasSize(1), "nextCursor", equalTo(id(second)));
    }

    @Test
    void oneOfThemIsEndedFromAnother() {
        var here = registered();
        var elsewhere = here.signsInAgain();
        String id = id(elsewhere);
        here.asks().delete("/api/v1/auth/sessions/" + id).then().statusCode(204);
        assertThat(elsewhere.isSignedIn()).isFalse();
        assertThat(here.isSignedIn()).isTrue();
        try (var topic = Topic.of("identity")) {
            topic.next("SessionEnded", id);
        }
        here.asks().delete("/api/v1/auth/sessions/" + id).then().statusCode(404);
    }

    @Test
    void endingTheOneThatAsksSignsOut() {
        var ana = registered();
        ana.asks()
                .delete("/api/v1/auth/sessions/" + id(ana))
                .then()
                .statusCode(204)
                .header("Kith-Session", equalTo(""));
        assertThat(ana.isSignedIn()).isFalse();
    }

    @Test
    void anothersIsNotThere() {
        var ana = registered();
        var bo = registered();
        ana.asks().delete("/api/v1/auth/sessions/" + id(bo)).then().statusCode(404);
        ana.asks().delete("/api/v1/auth/sessions/" + Id.next()).then().statusCode(404);
        ana.asks().delete("/api/v1/auth/sessions/x").then().statusCode(400);
        assertThat(bo.isSignedIn()).isTrue();
    }

    @Test
    void allOthersAreEndedAtOnce() {
        var here = registered();
        var second = here.signsInAgain();
        var third = here.signsInAgain();
        here.asks().delete("/api/v1/auth/sessions").then().statusCode(204);
        assertThat(second.isSignedIn()).isFalse();
        assertThat(third.isSignedIn()).isFalse();
        assertThat(here.isSignedIn()).isTrue();
    }

    private static String id(Somebody user) {
        return resolve(user.session()).statusCode(200).extract().path("sessionId");
    }
}
