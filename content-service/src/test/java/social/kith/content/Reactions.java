package social.kith.content;

import io.restassured.response.ValidatableResponse;
import java.util.Map;
import social.kith.platform.testkit.TestUser;

/** What a client does with reactions. */
public final class Reactions {
    private Reactions() {}

    public static ValidatableResponse reacting(TestUser user, String post, String emoji) {
        return user.asks()
                .body(Map.of("emoji", emoji))
                .put("/api/v1/posts/" + post + "/reaction")
                .then();
    }

    public static ValidatableResponse takingBack(TestUser user, String post) {
        return user.asks().delete("/api/v1/posts/" + post + "/reaction").then();
    }

    public static ValidatableResponse reactionsTo(TestUser viewer, String post, String query) {
        return viewer.asks().get("/api/v1/posts/" + post + "/reactions" + query).then();
    }
}
