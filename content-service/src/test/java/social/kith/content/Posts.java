package social.kith.content;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import social.kith.platform.id.Id;
import social.kith.platform.testkit.TestUser;

/** What a client does with posts. */
public final class Posts {
    private Posts() {}

    public static ValidatableResponse publishing(TestUser author, String privacy, TestUser... audience) {
        Map<String, Object> post = new HashMap<>(Map.of("content", "Hello", "privacy", privacy));
        if (audience.length > 0)
            post.put(
                    "audience",
                    List.of(audience).stream()
                            .map(TestUser::id)
                            .map(Id::toString)
                            .toList());
        return publishing(author, post);
    }

    public static ValidatableResponse publishing(TestUser author, Map<String, ?> post) {
        return author.asks().body(post).post("/api/v1/posts").then();
    }

    /** @return the post's id */
    public static String published(TestUser author, String privacy, TestUser... audience) {
        return publishing(author, privacy, audience).statusCode(201).extract().path("id");
    }

    public static ValidatableResponse publishingIn(Id group, TestUser author) {
        return author.asks()
                .body(Map.of("content", "Hello, group"))
                .post("/api/v1/groups/" + group + "/posts")
                .then();
    }

    public static ValidatableResponse reading(TestUser viewer, String post) {
        return viewer.asks().get("/api/v1/posts/" + post).then();
    }

    public static boolean sees(TestUser viewer, String post) {
        int status = reading(viewer, post).extract().statusCode();
        assertThat(status).isIn(200, 404);
        return status == 200;
    }

    public static ValidatableResponse changing(TestUser user, String post, Map<String, ?> patch) {
        return user.asks().body(patch).patch("/api/v1/posts/" + post).then();
    }

    public static ValidatableResponse deleting(TestUser user, String post) {
        return user.asks().delete("/api/v1/posts/" + post).then();
    }

    /** The ids of a whole list, in pages of that many. */
    public static List<String> list(TestUser viewer, String path, int limit) {
        List<String> ids = new ArrayList<>();
        String cursor = null;
        do {
            var page = page(viewer, path, limit, cursor).statusCode(200).extract();
            ids.addAll(page.path("items.id"));
            cursor = page.path("nextCursor");
        } while (cursor != null);
        return ids;
    }

    private static ValidatableResponse page(TestUser viewer, String path, int limit, @Nullable String cursor) {
        var request = viewer.asks().queryParam("limit", limit);
        if (cursor != null) request.queryParam("cursor", cursor);
        return request.get("/api/v1" + path).then();
    }
}
