package social.kith.content.search;

import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import social.kith.platform.id.Id;
import social.kith.platform.testkit.TestUser;

/** What somebody looks for. */
final class Search {
    private Search() {}

    /** A word that nothing else has. */
    static String unique() {
        return "q" + Id.next().toString().toLowerCase(Locale.ROOT);
    }

    static ValidatableResponse searching(TestUser viewer, String type, String q) {
        return viewer.asks()
                .queryParam("q", q)
                .queryParam("type", type)
                .get("/api/v1/search")
                .then();
    }

    static List<String> found(TestUser viewer, String type, String q) {
        return searching(viewer, type, q).statusCode(200).extract().path("items.id");
    }

    static List<String> posts(TestUser viewer, String q) {
        return found(viewer, "posts", q);
    }

    static List<String> tagged(TestUser viewer, String tag) {
        return viewer.asks()
                .queryParam("hashtag", tag)
                .get("/api/v1/posts")
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }

    /** The whole list, page by page; something happens after each. */
    static List<String> paged(TestUser viewer, String path, String name, String value, int limit, Runnable meanwhile) {
        List<String> ids = new ArrayList<>();
        @Nullable String cursor = null;
        do {
            var asked = viewer.asks().queryParam(name, value).queryParam("limit", limit);
            if (cursor != null) asked.queryParam("cursor", cursor);
            var page = asked.get("/api/v1" + path).then().statusCode(200).extract();
            ids.addAll(page.path("items.id"));
            cursor = page.path("nextCursor");
            meanwhile.run();
        } while (cursor != null);
        return ids;
    }
}
