package social.kith.notification.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import social.kith.platform.sqlite.Reads;

@QuarkusTest
class NotificationColumnsTest {
    /** Each another. */
    private static final Map<String, Object> FULL = Map.ofEntries(
            entry("id", 1L),
            entry("user_id", 2L),
            entry("kind", "event_changed"),
            entry("subject_type", "event"),
            entry("variant", "moved_up"),
            entry("impersonal", true),
            entry("subject_id", 3L),
            entry("group_id", 4L),
            entry("post_id", 5L),
            entry("request_id", 6L),
            entry("read", true),
            entry("resolved", true),
            entry("gone", true),
            entry("created_at", 7L),
            entry("updated_at", 8L),
            entry("about", "about"),
            entry("cause", "cause"),
            entry("since", 9L),
            entry("up_to", 10L),
            entry("change", 11L),
            entry("place", 12L));

    @Inject
    Reads reads;

    @Test
    void theyAreTheColumnsOfTheTable() {
        assertThat(reads.list(
                        "select tmp_info.name from pragma_table_info('notifications') tmp_info",
                        Map.of(),
                        row -> row.getString(1)))
                .containsExactlyInAnyOrderElementsOf(FULL.keySet());
        assertThat(NotificationColumns.each("").split(", ")).containsExactlyInAnyOrderElementsOf(FULL.keySet());
    }

    @Test
    void whatIsReadIsWrittenAsItWas() {
        var sparse = new HashMap<String, @Nullable Object>(FULL);
        for (String none : List.of("group_id", "post_id", "request_id", "since", "up_to")) sparse.put(none, null);
        for (String no : List.of("impersonal", "read", "resolved", "gone")) sparse.put(no, false);
        for (Map<String, ?> row : List.of(FULL, sparse))
            assertThat(reads.first("select " + NotificationColumns.each(":"), row, NotificationColumns::read)
                            .map(NotificationColumns::row))
                    .hasValueSatisfying(again -> assertThat(again).isEqualTo(row));
    }
}
