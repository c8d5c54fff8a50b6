package social.kith.notification.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import social.kith.notification.kind.Kind;
import social.kith.notification.kind.SubjectType;
import social.kith.notification.kind.Variant;
import social.kith.platform.sqlite.EnumColumn;
import social.kith.platform.sqlite.NullableColumns;

/** The columns of {@code notifications}: what each is called, and what of a {@link Notification} it holds. */
final class NotificationColumns {
    private static final List<Column> ALL = List.of(
            new Column("id", one -> one.id, (one, row, at) -> one.id = row.getLong(at)),
            new Column("user_id", one -> one.userId, (one, row, at) -> one.userId = row.getLong(at)),
            new Column(
                    "kind",
                    one -> EnumColumn.text(one.kind),
                    (one, row, at) -> one.kind = EnumColumn.value(Kind.class, row.getString(at))),
            new Column(
                    "subject_type",
                    one -> EnumColumn.text(one.subjectType),
                    (one, row, at) -> one.subjectType = EnumColumn.value(SubjectType.class, row.getString(at))),
            new Column(
                    "variant",
                    one -> EnumColumn.text(one.variant),
                    (one, row, at) -> one.variant = EnumColumn.value(Variant.class, row.getString(at))),
            new Column("impersonal", one -> one.impersonal, (one, row, at) -> one.impersonal = row.getBoolean(at)),
            new Column("subject_id", one -> one.subjectId, (one, row, at) -> one.subjectId = row.getLong(at)),
            new Column("group_id", one -> one.groupId, (one, row, at) -> one.groupId = NullableColumns.number(row, at)),
            new Column("post_id", one -> one.postId, (one, row, at) -> one.postId = NullableColumns.number(row, at)),
            new Column(
                    "request_id",
                    one -> one.requestId,
                    (one, row, at) -> one.requestId = NullableColumns.number(row, at)),
            new Column("read", one -> one.read, (one, row, at) -> one.read = row.getBoolean(at)),
            new Column("resolved", one -> one.resolved, (one, row, at) -> one.resolved = row.getBoolean(at)),
            new Column("gone", one -> one.gone, (one, row, at) -> one.gone = row.getBoolean(at)),
            new Column(
                    "created_at",
                    one -> one.createdAt.toEpochMilli(),
                    (one, row, at) -> one.createdAt = Instant.ofEpochMilli(row.getLong(at))),
            new Column(
                    "updated_at",
                    one -> one.updatedAt.toEpochMilli(),
                    (one, row, at) -> one.updatedAt = Instant.ofEpochMilli(row.getLong(at))),
            new Column("about", one -> one.about, (one, row, at) -> one.about = row.getString(at)),
            new Column("cause", one -> one.cause, (one, row, at) -> one.cause = row.getString(at)),
            new Column("since", one -> one.since, (one, row, at) -> one.since = NullableColumns.number(row, at)),
            new Column("up_to", one -> one.upTo, (one, row, at) -> one.upTo = NullableColumns.number(row, at)),
            new Column("change", one -> one.change, (one, row, at) -> one.change = row.getLong(at)),
            new Column("place", one -> one.place, (one, row, at) -> one.place = row.getLong(at)));

    private NotificationColumns() {}

    private record Column(String name, Holding holding, Taking taking) {}

    @FunctionalInterface
    private interface Holding {
        @Nullable
        Object of(Notification one);
    }

    @FunctionalInterface
    private interface Taking {
        void from(Notification one, ResultSet row, int at) throws SQLException;
    }

    /** Their names, each after that prefix. */
    static String each(String prefix) {
        return ALL.stream().map(column -> prefix + column.name).collect(Collectors.joining(", "));
    }

    /** One that is kept, of {@link #each}. */
    static Notification read(ResultSet row) throws SQLException {
        var one = new Notification();
        int at = 1;
        for (Column column : ALL) column.taking.from(one, row, at++);
        return one;
    }

    /** What it is kept as, by the names of the columns. */
    static Map<String, @Nullable Object> row(Notification one) {
        Map<String, @Nullable Object> row = new HashMap<>();
        for (Column column : ALL) row.put(column.name, column.holding.of(one));
        return row;
    }
}
