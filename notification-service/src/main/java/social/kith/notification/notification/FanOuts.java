package social.kith.notification.notification;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import social.kith.notification.heard.MessageChanged;
import social.kith.notification.kind.Kind;
import social.kith.notification.kind.Notice;
import social.kith.notification.kind.Receivers;
import social.kith.notification.kind.Variant;
import social.kith.platform.id.Id;
import social.kith.platform.sqlite.EnumColumn;
import social.kith.platform.sqlite.NullableColumns;
import social.kith.platform.sqlite.Reads;
import social.kith.platform.sqlite.Writes;

/**
 * What is being told to large groups, a slice at a time, so that nothing else waits for all of it. What is told under one
 * key is told in the order in which it was heard; whom a slice tells is decided as for any event, by the event's time.
 */
@ApplicationScoped
class FanOuts {
    static final int SLICE = 1_000;

    private static final String ADD = """
            insert into fan_outs (kind, about, cause, happened_at, group_id, event_id, waiting_too, subject_id, actor_id,
                up_to, variant, told_to)
            values (:kind, :about, :cause, :at, :group, :event, :waitingToo, :subject, :actor, :upTo, :variant,
                0)
            on conflict (cause, kind) do nothing""";

    /** The first of each key. */
    private static final String NEXT = """
            select id, kind, about, cause, happened_at, group_id, event_id, waiting_too, subject_id, actor_id, up_to,
                variant, told_to
            from fan_outs f
            where id > 0 and not exists (
                select 1 from fan_outs earlier
                where earlier.about = f.about and earlier.kind = f.kind and earlier.id < f.id)
            order by id""";

    private final Reads reads;
    private final Writes writes;
    private final Event<Begun> begun;

    FanOuts(Reads reads, Writes writes, Event<Begun> begun) {
        this.reads = reads;
        this.writes = writes;
        this.begun = begun;
    }

    /** There is something to tell. */
    record Begun() {}

    boolean contains(Kind kind, Happening happening) {
        return reads.any(
                "select 1 from fan_outs where about = :about and kind = :kind limit 1",
                Map.of("about", happening.about(), "kind", EnumColumn.text(kind)));
    }

    void add(Kind kind, Notice notice, Happening happening) {
        var coming = notice.receivers() instanceof Receivers.Coming to ? to : null;
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("kind", EnumColumn.text(kind));
        row.put("about", happening.about());
        row.put("cause", happening.cause());
        row.put("at", happening.at().toEpochMilli());
        row.put("group", requireNonNull(notice.group()));
        row.put("event", coming == null ? null : coming.event());
        row.put("waitingToo", coming != null && coming.waitingToo());
        row.put("subject", notice.subject());
        row.put("actor", notice.actor());
        row.put("upTo", notice.upTo());
        row.put("variant", EnumColumn.text(notice.variant()));
        writes.change(ADD, row);
        begun.fire(new Begun());
    }

    List<FanOut> next() {
        return reads.list(NEXT, Map.of(), FanOuts::fanOut);
    }

    private static FanOut fanOut(ResultSet row) throws SQLException {
        Id group = new Id(row.getLong(6));
        Id event = NullableColumns.id(row, 7);
        Receivers receivers =
                event == null ? new Receivers.Members(group) : new Receivers.Coming(event, row.getBoolean(8));
        Notice notice = Notice.to(receivers)
                .in(group)
                .of(new Id(row.getLong(9)))
                .saying(EnumColumn.value(Variant.class, row.getString(12)));
        Id actor = NullableColumns.id(row, 10);
        if (actor != null) notice.by(actor);
        Long upTo = NullableColumns.number(row, 11);
        if (upTo != null) notice.upTo(upTo);
        return new FanOut(
                row.getLong(1),
                EnumColumn.value(Kind.class, row.getString(2)),
                notice,
                new Happening(row.getString(4), row.getString(3), Instant.ofEpochMilli(row.getLong(5))),
                row.getLong(13));
    }

    /** @return whether nobody else has gone on with it, nor can until this transaction ends */
    boolean take(FanOut one) {
        return writes.change(
                        "update fan_outs set told_to = told_to where id = :id and told_to = :toldTo",
                        Map.of("id", one.id(), "toldTo", one.toldTo()))
                == 1;
    }

    void toldTo(FanOut one, Id last) {
        writes.change("update fan_outs set told_to = :last where id = :id", Map.of("id", one.id(), "last", last));
    }

    void finish(FanOut one) {
        writes.change("delete from fan_outs where id = :id", Map.of("id", one.id()));
    }

    /** There is nothing left to tell. */
    void forget(Kind kind, String about, Instant at) {
        writes.change(
                "delete from fan_outs where about = :about and kind = :kind and happened_at <= :at",
                Map.of("about", about, "kind", EnumColumn.text(kind), "at", at.toEpochMilli()));
    }

    void forget(MessageChanged deleted) {
        writes.change(
                "delete from fan_outs where about = :about and kind = 'new_message' and up_to = :seq",
                Map.of("about", deleted.conversationId().toString(), "seq", deleted.seq()));
    }
}
