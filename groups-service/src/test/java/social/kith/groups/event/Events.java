package social.kith.groups.event;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import social.kith.platform.id.Id;
import social.kith.platform.testkit.TestUser;

/** What people do with an event that is planned, as a client would. */
final class Events {
    private Events() {}

    static ValidatableResponse answer(String event, TestUser by, String response) {
        return by.asks()
                .body(Map.of("response", response))
                .put(path(event) + "/response")
                .then();
    }

    static ValidatableResponse seen(String event, TestUser viewer) {
        return viewer.asks().get(path(event)).then().statusCode(200);
    }

    static ValidatableResponse responses(String event, TestUser viewer) {
        return viewer.asks().get(path(event) + "/responses").then().statusCode(200);
    }

    static ValidatableResponse change(String event, TestUser by, String field, @Nullable Object value) {
        Map<String, @Nullable Object> patch = new HashMap<>();
        patch.put(field, value);
        return changing(by.asks(), event, patch);
    }

    static ValidatableResponse changing(RequestSpecification request, String event, Object patch) {
        return request.body(patch).patch(path(event)).then();
    }

    static ValidatableResponse cancel(String event, TestUser by) {
        return by.asks().delete(path(event)).then();
    }

    /** The same, had it been planned for another time, the past included. */
    static void beginsAt(EntityManager database, String event, Instant start) {
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery("update events set starts_at = :start where id = :id")
                        .setParameter("start", start)
                        .setParameter("id", Id.parse(event).value())
                        .executeUpdate());
    }

    static String path(String event) {
        return "/api/v1/events/" + event;
    }
}
