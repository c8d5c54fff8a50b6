package social.kith.notification.notification;

import static social.kith.notification.Scene.notificationsOf;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.inject.spi.CDI;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import social.kith.platform.id.Id;
import social.kith.platform.testkit.TestUser;

/** What the tables have of what people are told, row by row, to be compared with what they have later. */
final class ToldRows {
    private static final String ACTORS = """
            select actor_id, deed_id, user_id, acted_at, gone_at, group_id, post_author_id from notification_actors
            where notification_id = ?""";

    private final AgroalDataSource database =
            CDI.current().select(AgroalDataSource.class).get();

    /**
     * What is shown to each of them, in the order of the list: as it is shown, all columns, and all who did it; but for
     * the ids, and the numbers of the changes.
     */
    Map<Id, List<Object>> shownTo(List<TestUser> users) throws SQLException {
        Map<Id, List<Object>> shown = new LinkedHashMap<>();
        for (TestUser user : users) {
            List<Object> told = new ArrayList<>();
            List<Map<String, Object>> items =
                    notificationsOf(user, "?limit=100").extract().path("items");
            for (var item : items) {
                Id id = Id.parse((String) item.remove("id"));
                told.add(List.of(
                        item,
                        without(List.of("id", "place", "change"), rows("select * from notifications where id = ?", id)),
                        rows(ACTORS + " and gone_at is null order by acted_at, actor_id, deed_id", id)));
            }
            shown.put(user.id(), told);
        }
        return shown;
    }

    /** All that is kept of each of them, shown or not, but for the numbers of the changes. */
    Map<Id, List<Object>> keptOf(List<TestUser> users) throws SQLException {
        Map<Id, List<Object>> kept = new LinkedHashMap<>();
        for (TestUser user : users) {
            List<Object> told = new ArrayList<>();
            var all = rows("select * from notifications where user_id = ? order by id", user.id());
            for (var row : without(List.of("change"), all))
                told.add(List.of(row, rows(ACTORS + " order by acted_at, actor_id, deed_id", new Id((Long)
                        row.getOrDefault("id", 0L)))));
            kept.put(user.id(), told);
        }
        return kept;
    }

    private static List<Map<String, @Nullable Object>> without(
            List<String> columns, List<Map<String, @Nullable Object>> rows) {
        rows.forEach(row -> columns.forEach(row::remove));
        return rows;
    }

    private List<Map<String, @Nullable Object>> rows(String query, Id of) throws SQLException {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(query)) {
            select.setLong(1, of.value());
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    Map<String, @Nullable Object> columns = new LinkedHashMap<>();
                    for (int column = 1; column <= row.getMetaData().getColumnCount(); column++)
                        columns.put(row.getMetaData().getColumnName(column), value(row.getObject(column)));
                    rows.add(columns);
                }
            }
        }
        return rows;
    }

    /** The driver has small numbers as other objects than large ones. */
    private static @Nullable Object value(@Nullable Object column) {
        return column instanceof Number number ? (Long) number.longValue() : column;
    }
}
