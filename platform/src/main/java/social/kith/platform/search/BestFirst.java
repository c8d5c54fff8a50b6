package social.kith.platform.search;

import java.util.ArrayList;
import java.util.List;
import social.kith.platform.id.Id;
import social.kith.platform.page.Page;
import social.kith.platform.page.PageRequest;

/**
 * A list in two parts: what fits better, then the others, newest first within each. It is paged by key like any list,
 * so that what is written meanwhile neither repeats nor hides anything; the cursor says which part it is in as well.
 */
public final class BestFirst {
    /** One of the parts. */
    public interface Part {
        /** The newest ids that are less than the given one, newest first. */
        List<Id> newest(long before, int most);
    }

    private BestFirst() {}

    public static Page<Id> page(PageRequest page, Part better, Part others) {
        Place from = page.cursor(Place::parse).orElse(new Place(true, Long.MAX_VALUE));
        List<Place> found = new ArrayList<>();
        if (from.better()) add(found, true, better.newest(from.before(), page.fetch()));
        if (found.size() < page.fetch())
            add(
                    found,
                    false,
                    others.newest(from.better() ? Long.MAX_VALUE : from.before(), page.fetch() - found.size()));
        boolean last = found.size() <= page.limit();
        List<Place> items = last ? found : found.subList(0, page.limit());
        return new Page<>(
                items.stream().map(place -> new Id(place.before())).toList(),
                last ? null : items.getLast().toString());
    }

    private static void add(List<Place> found, boolean better, List<Id> ids) {
        ids.forEach(id -> found.add(new Place(better, id.value())));
    }

    /** Where a page begins: after that item of that part. */
    record Place(boolean better, long before) {
        private static final String BETTER = "B";

        static Place parse(String cursor) {
            boolean better = cursor.startsWith(BETTER);
            return new Place(
                    better, Id.parse(better ? cursor.substring(1) : cursor).value());
        }

        @Override
        public String toString() {
            return (better ? BETTER : "") + new Id(before);
        }
    }
}
