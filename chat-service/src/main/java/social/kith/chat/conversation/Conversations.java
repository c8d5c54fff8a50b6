package social.kith.chat.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import social.kith.platform.id.Id;
import social.kith.platform.page.Page;
import social.kith.platform.page.PageRequest;
import social.kith.platform.sqlite.NullableColumns;
import social.kith.platform.sqlite.Reads;
import social.kith.platform.sqlite.Writes;

/** Conversations in the database, seen through their members. */
@ApplicationScoped
class Conversations {
    private static final String PARTICIPATION = """
            select c.id, m.user_id, c.kind, c.title, c.user_low, c.user_high, c.last_seq, c.last_change,
                c.last_message_id, m.read_seq, %s
            from conversation_members m join conversations c on c.id = m.conversation_id
            where m.user_id = :viewer and c.gone = 0 and\s""".formatted(MessagingRule.MAY_WRITE);

    private static final String ONE = PARTICIPATION + "c.id = :id";
    private static final String LATEST_FIRST = PARTICIPATION + """
            (c.last_seq > 0 or m.opened) and coalesce(c.last_message_id, c.id) < :before
            order by coalesce(c.last_message_id, c.id) desc limit :most""";
    private static final String BY_ID =
            PARTICIPATION + "m.conversation_id > :after order by m.conversation_id limit :most";

    private static final String PLACE =
            "select id, kind, user_low, user_high from conversations where id = :id and gone = 0";

    private static final String ACQUAINTANCES = """
            select other, may_write from (
                select c.user_high as other, %1$s as may_write, coalesce(c.last_message_id, c.id) as activity
                from conversations c where c.user_low = :user and c.gone = 0
                union all
                select c.user_low, %1$s, coalesce(c.last_message_id, c.id)
                from conversations c where c.user_high = :user and c.gone = 0
            ) tmp_both order by activity desc limit :most""".formatted(MessagingRule.MAY_WRITE);

    private static final String MAY_START =
            "select 1 from user_replicas x where x.id = :user and " + MessagingRule.mayStart(":by", "x.id");
    private static final String BETWEEN = "select id from conversations where user_low = :low and user_high = :high";
    private static final String MAKE_DIRECT = """
            insert into conversations (id, kind, user_low, user_high) values (:id, 'direct', :low, :high)
            on conflict (user_low, user_high) do nothing""";
    private static final String MAKE_GROUP = """
            insert into conversations (id, kind, title) values (:id, 'group', :title)
            on conflict (id) do nothing""";
    private static final String RENAME = "update conversations set title = :title where id = :id and kind = 'group'";
    private static final String ADVANCE =
            "update conversations set last_seq = :seq, last_message_id = :message where id = :id";
    private static final String CHANGE = "update conversations set last_change = last_change + 1 where id = :id";
    private static final String LAST_CHANGE = "select last_change from conversations where id = :id";

    private final Reads reads;
    private final Writes writes;

    Conversations(Reads reads, Writes writes) {
        this.reads = reads;
        this.writes = writes;
    }

    Optional<Participation> participation(Id viewer, Id conversation) {
        return reads.first(ONE, Map.of("viewer", viewer, "id", conversation), Conversations::participation);
    }

    /** Those of the viewer, latest message first; one in which nothing was said only for who opened it. */
    Page<Participation> participations(Id viewer, PageRequest page) {
        var rows = reads.list(
                LATEST_FIRST,
                Map.of("viewer", viewer, "before", page.before(), "most", page.fetch()),
                Conversations::participation);
        return Page.of(rows, page, Participation::lastActivity);
    }

    /** All of the viewer's, in the order of their ids. */
    List<Participation> participations(Id viewer, long after, int most) {
        return reads.list(BY_ID, Map.of("viewer", viewer, "after", after, "most", most), Conversations::participation);
    }

    private static Participation participation(ResultSet row) throws SQLException {
        return new Participation(
                new Id(row.getLong(1)),
                new Id(row.getLong(2)),
                ConversationKind.of(row.getString(3)),
                row.getString(4),
                NullableColumns.id(row, 5),
                NullableColumns.id(row, 6),
                row.getLong(7),
                row.getLong(8),
                NullableColumns.id(row, 9),
                row.getLong(10),
                row.getBoolean(11));
    }

    Optional<ConversationPlace> place(Id conversation) {
        return reads.first(
                PLACE,
                Map.of("id", conversation),
                row -> new ConversationPlace(
                        new Id(row.getLong(1)),
                        ConversationKind.of(row.getString(2)),
                        NullableColumns.id(row, 3),
                        NullableColumns.id(row, 4)));
    }

    List<Acquaintance> acquaintances(Id user, int most) {
        return reads.list(
                ACQUAINTANCES,
                Map.of("user", user, "most", most),
                row -> new Acquaintance(new Id(row.getLong(1)), row.getBoolean(2)));
    }

    boolean mayStart(Id by, Id user) {
        return reads.any(MAY_START, Map.of("by", by, "user", user));
    }

    Optional<Id> between(Id one, Id other) {
        return reads.first(BETWEEN, pair(one, other), row -> new Id(row.getLong(1)));
    }

    /** Makes the conversation of two, unless somebody has just done so. */
    void makeDirect(Id one, Id other) {
        var pair = pair(one, other);
        writes.change(MAKE_DIRECT, Map.of("id", Id.next(), "low", pair.get("low"), "high", pair.get("high")));
    }

    private static Map<String, Long> pair(Id one, Id other) {
        return Map.of(
                "low", Math.min(one.value(), other.value()),
                "high", Math.max(one.value(), other.value()));
    }

    void makeGroup(Id group, String title) {
        writes.change(MAKE_GROUP, Map.of("id", group, "title", title));
    }

    void rename(Id group, String title) {
        writes.change(RENAME, Map.of("id", group, "title", title));
    }

    /** Notes how many messages there are now, and which the last one is. */
    void advance(Id conversation, long seq, Id message) {
        writes.change(ADVANCE, Map.of("id", conversation, "seq", seq, "message", message));
    }

    /** The number of the next change to a message of that conversation. */
    long nextChange(Id conversation) {
        writes.change(CHANGE, Map.of("id", conversation));
        return reads.list(LAST_CHANGE, Map.of("id", conversation), row -> row.getLong(1))
                .getFirst();
    }
}
