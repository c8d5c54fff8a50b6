package social.kith.platform.page;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import social.kith.platform.id.Id;

/** One page of a list, and the cursor of the next one unless it is the last. */
public record Page<T>(
        List<T> items,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String nextCursor) {

    /**
     * Cuts a page from rows of which one more than the limit was asked for.
     *
     * @param rows at most {@link PageRequest#fetch()} rows, in the list's order
     * @param key what the list is ordered by, as {@link PageRequest#before()} compares it
     */
    public static <T> Page<T> of(List<T> rows, PageRequest request, ToLongFunction<T> key) {
        if (rows.size() <= request.limit()) return new Page<>(rows, null);
        List<T> items = rows.subList(0, request.limit());
        return new Page<>(items, new Id(key.applyAsLong(items.getLast())).toString());
    }

    /** For views that are put together for all items of a page at once. */
    public <R> Page<R> mapAll(Function<List<T>, List<R>> views) {
        return new Page<>(views.apply(items), nextCursor);
    }

    public <R> Page<R> map(Function<T, R> view) {
        return new Page<>(items.stream().map(view).toList(), nextCursor);
    }
}
