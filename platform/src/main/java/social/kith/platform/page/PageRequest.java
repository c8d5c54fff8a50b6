package social.kith.platform.page;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import social.kith.platform.id.Id;
import social.kith.platform.problem.Refusal;

/**
 * Which page of a list is asked for: {@code ?limit=} (1–100, default 20) and {@code ?cursor=}. Pages are cut by key,
 * never by offset, so that what is inserted meanwhile neither repeats nor hides an item.
 */
public class PageRequest {
    private static final int MAX = 100;

    @QueryParam("limit")
    @DefaultValue("20")
    String limit = "20";

    @QueryParam("cursor")
    @Nullable
    String cursor;

    public int limit() {
        try {
            int asked = Integer.parseInt(limit);
            if (asked >= 1 && asked <= MAX) return asked;
        } catch (NumberFormatException notANumber) {
            // refused below, like every other limit that is none
        }
        throw Refusal.invalid("limit", "must be a number from 1 to " + MAX);
    }

    /** How many rows to ask the database for: one more than the page has, to know whether another follows. */
    public int fetch() {
        return limit() + 1;
    }

    /** The key that the page's items are less than (newest first); the greatest there is for the first page. */
    public long before() {
        return key(Long.MAX_VALUE);
    }

    /** The key that the page's items are greater than (oldest first); the least there is for the first page. */
    public long after() {
        return key(Long.MIN_VALUE);
    }

    private long key(long first) {
        return cursor(Id::parse).map(Id::value).orElse(first);
    }

    /**
     * The cursor of a list that is not ordered by one key alone; nothing for the first page.
     *
     * @param read throws an {@link IllegalArgumentException} where the list would not have given that cursor
     */
    public <C> Optional<C> cursor(Function<String, C> read) {
        try {
            return Optional.ofNullable(cursor).map(read);
        } catch (IllegalArgumentException malformed) {
            throw Refusal.invalid("cursor", "is not a cursor that this list gave");
        }
    }
}
