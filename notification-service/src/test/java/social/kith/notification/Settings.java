package social.kith.notification;

import java.util.Map;
import social.kith.platform.testkit.TestUser;

/** What people say that they want to be told of. */
public final class Settings {
    private Settings() {}

    public static void sets(TestUser user, String kind, boolean on) {
        user.asks()
                .body(Map.of(kind, on))
                .put("/api/v1/notification-preferences")
                .then()
                .statusCode(200);
    }
}
