package social.kith.content;

import io.restassured.response.ValidatableResponse;
import java.util.Map;
import social.kith.platform.testkit.TestUser;

/** What a client does with comments. */
public final class Comments {
    private Comments() {}

    public static String under(String post) {
        return "/posts/" + post + "/comments";
    }

    public static ValidatableResponse commenting(TestUser author, String post, Map<String, ?> comment) {
        return author.asks().body(comment).post("/api/v1" + under(post)).then();
    }

    public static ValidatableResponse commenting(TestUser author, String post) {
        return commenting(author, post, Map.of("content", "Well said"));
    }

    /** @return the comment's id */
    public static String commented(TestUser author, String post) {
        return commenting(author, post).statusCode(201).extract().path("id");
    }

    public static ValidatableResponse changing(TestUser user, String comment, Map<String, ?> patch) {
        return user.asks().body(patch).patch("/api/v1/comments/" + comment).then();
    }

    public static ValidatableResponse deleting(TestUser user, String comment) {
        return user.asks().delete("/api/v1/comments/" + comment).then();
    }
}
