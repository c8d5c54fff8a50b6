package social.kith.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import social.kith.cluster.client.KithClient;

/** Reads what is answered in pages. */
interface Reading {
    KithClient client();

    /** All items of a list, page by page. */
    default List<JsonNode> items(String path) {
        List<JsonNode> items = new ArrayList<>();
        String cursor = null;
        do {
            var page = client().get(next(path, cursor)).require(200).body();
            page.path("items").forEach(items::add);
            cursor = page.path("nextCursor").textValue();
        } while (cursor != null);
        return items;
    }

    default List<String> ids(String path) {
        return idsOf(items(path));
    }

    static List<String> idsOf(Iterable<JsonNode> items) {
        List<String> ids = new ArrayList<>();
        for (JsonNode item : items) ids.add(item.path("id").asText());
        return ids;
    }

    private static String next(String path, @Nullable String cursor) {
        return cursor == null ? path : path + (path.contains("?") ? "&" : "?") + "cursor=" + cursor;
    }
}
