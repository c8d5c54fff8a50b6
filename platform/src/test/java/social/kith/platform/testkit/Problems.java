package social.kith.platform.testkit;

import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.Map;

/** What a refused request is answered with. */
public final class Problems {
    private Problems() {}

    /** All of it but the address that was asked: what is refused alike cannot be told apart by it. */
    public static Map<String, Object> wordsOf(ValidatableResponse refusal) {
        Map<String, Object> words = new HashMap<>(refusal.extract().<Map<String, Object>>path("$"));
        words.remove("instance");
        return words;
    }
}
