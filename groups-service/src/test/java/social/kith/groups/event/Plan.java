package social.kith.groups.event;

import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.Map;
import social.kith.groups.Circle;
import social.kith.platform.testkit.TestUser;

/** An event as somebody means to plan it. */
record Plan(Map<String, Object> event) {
    static Plan hike() {
        return new Plan(Map.of(
                "title", "Up the Brocken",
                "description", "Bring water",
                "startsAt", "2199-05-02T07:00:00.123456Z",
                "timeZone", "Europe/Berlin"));
    }

    Plan with(String field, Object value) {
        var changed = new HashMap<>(event);
        changed.put(field, value);
        return new Plan(changed);
    }

    ValidatableResponse by(TestUser member, Circle circle) {
        return member.asks().body(event).post(circle.path("/events")).then();
    }

    String id(TestUser member, Circle circle) {
        return by(member, circle).statusCode(201).extract().path("id");
    }
}
