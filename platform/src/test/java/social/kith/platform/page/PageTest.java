package social.kith.platform.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import social.kith.platform.problem.Refusal;

class PageTest {
    private final TreeSet<Long> table = new TreeSet<>();

    private static PageRequest request(int limit, @Nullable String cursor) {
        var request = new PageRequest();
        request.limit = String.valueOf(limit);
        request.cursor = cursor;
        return request;
    }

    private Page<Long> newestFirst(PageRequest request) {
        var rows = table.headSet(request.before(), false).descendingSet().stream()
                .limit(request.fetch())
                .toList();
        return Page.of(rows, request, key -> key);
    }

    private Page<Long> oldestFirst(PageRequest request) {
        var rows = table.tailSet(request.after(), false).stream()
                .limit(request.fetch())
                .toList();
        return Page.of(rows, request, key -> key);
    }

    /** Reads on to the last page, and has something done after each. */
    private List<Long> all(int limit, boolean newestFirst, Consumer<List<Long>> meanwhile) {
        List<Long> seen = new ArrayList<>();
        String cursor = null;
        do {
            var request = request(limit, cursor);
            var page = newestFirst ? newestFirst(request) : oldestFirst(request);
            assertThat(page.items()).hasSizeBetween(1, limit);
            seen.addAll(page.items());
            cursor = page.nextCursor();
            meanwhile.accept(page.items());
        } while (cursor != null);
        return seen;
    }

    private void fill(int rows) {
        LongStream.rangeClosed(1, rows).forEach(row -> table.add(row * 1_000));
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrRepetition() {
        fill(10);
        for (int limit : new int[] {1, 3, 5, 9, 10, 11})
            assertThat(all(limit, true, items -> {})).containsExactlyElementsOf(table.descendingSet());
        assertThat(all(3, false, items -> {})).containsExactlyElementsOf(table);
    }

    @Test
    void theLastPageHasNoCursorThoughItIsFull() {
        fill(4);
        var first = newestFirst(request(2, null));
        assertThat(first.nextCursor()).isNotNull();
        assertThat(newestFirst(request(2, first.nextCursor())).nextCursor()).isNull();
        table.clear();
        assertThat(newestFirst(request(2, null))).isEqualTo(new Page<>(List.of(), null));
    }

    @Test
    void whatIsInsertedMeanwhileNeitherRepeatsNorHidesAnother() {
        for (boolean newestFirst : new boolean[] {true, false}) {
            table.clear();
            fill(10);
            var before = List.copyOf(table);
            var seen = all(3, newestFirst, items -> {
                // One newer and one older than all, and one beside what was just read.
                table.add(table.last() + 1);
                table.add(table.first() - 1);
                table.add(items.getFirst() + 1);
            });
            assertThat(seen).doesNotHaveDuplicates().containsAll(before);
            assertThat(seen)
                    .isSortedAccordingTo(newestFirst ? Comparator.<Long>reverseOrder() : Comparator.naturalOrder());
        }
    }

    @Test
    void whatIsDeletedMeanwhileHidesNoOther() {
        fill(10);
        assertThat(all(2, true, items -> table.removeAll(items))).hasSize(10).doesNotHaveDuplicates();
    }

    @Test
    void aPageOfViewsKeepsItsCursor() {
        fill(5);
        var page = newestFirst(request(2, null));
        var views = new Page<>(List.of("5000", "4000"), page.nextCursor());
        assertThat(page.map(String::valueOf)).isEqualTo(views);
        assertThat(page.mapAll(rows -> rows.stream().map(String::valueOf).toList()))
                .isEqualTo(views);
    }

    @Test
    void twentyAreAskedForWhereNobodySays() {
        assertThat(new PageRequest().limit()).isEqualTo(20);
        assertThat(new PageRequest().fetch()).isEqualTo(21);
    }

    @Test
    void boundsAreKept() {
        assertThat(request(1, null).limit()).isOne();
        assertThat(request(100, null).limit()).isEqualTo(100);
        assertThatThrownBy(() -> request(0, null).limit()).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> request(101, null).limit()).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> request(1, "no cursor").before()).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> request(1, "no cursor").after()).isInstanceOf(Refusal.class);
    }
}
