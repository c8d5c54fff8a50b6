package social.kith.identity.digest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import social.kith.platform.id.Id;
import social.kith.platform.sqlite.EnumColumn;
import social.kith.platform.sqlite.NullableColumns;
import social.kith.platform.sqlite.Reads;
import social.kith.platform.sqlite.Writes;

/** What each user wants of the mail of the day, which they are to get, and what the last one told: the table. */
@ApplicationScoped
class Digests {
    private static final String CHOICE = "select enabled, language from digests where user_id = :user";

    private static final String CHOOSE = """
            insert into digests (user_id, enabled, language) values (:user, :enabled, :language)
            on conflict (user_id) do update set enabled = excluded.enabled, language = excluded.language,
                due_at = case when excluded.enabled then due_at end""";

    private static final String SWITCH_OFF = """
            insert into digests (user_id, enabled) select id, 0 from users where id = :user
            on conflict (user_id) do update set enabled = 0, due_at = null""";

    private static final String PUT_DOWN = """
            insert into digests (user_id, enabled, day, put_at, due_at)
            select u.id, 1, :day, :now, :now
            from json_each(:users) tmp_users cross join users u on u.id = tmp_users.value
            where true
            on conflict (user_id) do update
            set day = excluded.day, put_at = excluded.put_at, due_at = excluded.due_at
            where digests.enabled and (digests.day is null or digests.day < excluded.day)""";

    private static final String DUE = """
            select user_id, language, put_at, due_at, told_to, told_at from digests
            where due_at <= :now order by due_at limit :most""";

    /** By one of those who try at the same moment, and by nobody where it was switched off meanwhile. */
    private static final String TAKE =
            "update digests set due_at = null where user_id = :user and due_at = :due and enabled";

    private final Reads reads;
    private final Writes writes;

    Digests(Reads reads, Writes writes) {
        this.reads = reads;
        this.writes = writes;
    }

    /**
     * A mail that is to be sent.
     *
     * @param putAt when it was put down
     * @param toldTo the last change that an earlier one told; 0 where there was none
     */
    record Due(
            Id user,
            Language language,
            Instant putAt,
            Instant dueAt,
            long toldTo,
            @Nullable Instant toldAt) {}

    DigestChoice choice(Id user) {
        return reads.first(CHOICE, Map.of("user", user), row -> new DigestChoice(row.getBoolean(1), language(row)))
                .orElse(DigestChoice.DEFAULT);
    }

    @Transactional
    void choose(Id user, DigestChoice choice) {
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("user", user);
        row.put("enabled", choice.enabled());
        row.put("language", text(choice.language()));
        writes.change(CHOOSE, row);
    }

    @Transactional
    void switchOff(Id user) {
        writes.change(SWITCH_OFF, Map.of("user", user));
    }

    /** Those of the users who want it, and had none for that day yet, are to get one. */
    @Transactional(Transactional.TxType.MANDATORY)
    void putDown(List<Id> users, LocalDate day, Instant now) {
        writes.change(PUT_DOWN, Map.of("users", Reads.ids(users), "day", day.toString(), "now", now.toEpochMilli()));
    }

    List<Due> due(Instant now, int most) {
        return reads.list(DUE, Map.of("now", now.toEpochMilli(), "most", most), Digests::due);
    }

    private static Due due(ResultSet row) throws SQLException {
        return new Due(
                new Id(row.getLong(1)),
                Optional.ofNullable(language(row)).orElse(Language.EN),
                Instant.ofEpochMilli(row.getLong(3)),
                Instant.ofEpochMilli(row.getLong(4)),
                row.getLong(5),
                NullableColumns.time(row, 6));
    }

    private static @Nullable Language language(ResultSet row) throws SQLException {
        return NullableColumns.value(Language.class, row, 2);
    }

    private static @Nullable String text(@Nullable Language language) {
        return language == null ? null : EnumColumn.text(language);
    }

    /** Whoever takes one sends it, or gives it back: between the two nobody else does. */
    @Transactional
    boolean take(Due due) {
        return writes.change(TAKE, of(due)) == 1;
    }

    /** One that was taken could not be sent; nothing, where another day's is there or it was switched off meanwhile. */
    @Transactional
    void giveBack(Due due, Instant later) {
        var row = of(due);
        row.put("later", later.toEpochMilli());
        row.put("put", due.putAt.toEpochMilli());
        writes.change(
                "update digests set due_at = :later where user_id = :user and put_at = :put and due_at is null and enabled",
                row);
    }

    /** It cannot be sent now. */
    @Transactional
    void putOff(Due due, Instant later) {
        var row = of(due);
        row.put("later", later.toEpochMilli());
        writes.change("update digests set due_at = :later where user_id = :user and due_at = :due", row);
    }

    /** What was sent at that time told all up to that change. */
    @Transactional
    void told(Id user, long upTo, Instant at) {
        writes.change(
                "update digests set told_to = :upTo, told_at = :at where user_id = :user",
                Map.of("user", user, "upTo", upTo, "at", at.toEpochMilli()));
    }

    private static Map<String, Object> of(Due due) {
        return new HashMap<>(Map.of("user", due.user, "due", due.dueAt.toEpochMilli()));
    }
}
