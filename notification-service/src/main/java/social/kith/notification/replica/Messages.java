package social.kith.notification.replica;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import social.kith.platform.event.Event;
import social.kith.platform.id.Id;
import social.kith.platform.sqlite.Reads;
import social.kith.platform.sqlite.Writes;

/** Who wrote when in conversations, not what, as this service knows it. */
@ApplicationScoped
public class Messages {
    /** In a group that was deleted nothing is kept, whenever it is heard of. */
    private static final String ADD = """
            insert into message_replicas (conversation_id, seq, sender_id, sent_at, cause)
            select :conversation, :seq, :sender, :at, :cause
            where not exists (select 1 from ended_groups where id = :conversation)
            on conflict (conversation_id, seq) do nothing""";

    private static final String GIST = """
            with tmp_later as (
                select seq, sender_id from message_replicas
                where conversation_id = :group and sent_at >= :from and sender_id <> :reader and seq > :after
                    and deleted = 0)
            select seq, sender_id, sent_at, cause from message_replicas
            where conversation_id = :group and seq in (
                select max(seq) from tmp_later group by sender_id
                union select min(seq) from tmp_later)
            order by seq""";

    private final Reads reads;
    private final Writes writes;

    Messages(Reads reads, Writes writes) {
        this.reads = reads;
        this.writes = writes;
    }

    /** A message of a group; {@code cause} names the event that told of it. */
    public record GroupMessage(long seq, Id sender, Instant sentAt, String cause) {}

    /**
     * What those messages of others come to which are later than that time and that mark: the first of them, and the
     * last of each sender; oldest first.
     */
    public List<GroupMessage> gist(Id group, Id reader, Instant from, long after) {
        return reads.list(
                GIST,
                Map.of("group", group, "from", from.toEpochMilli(), "reader", reader, "after", after),
                row -> new GroupMessage(
                        row.getLong(1),
                        new Id(row.getLong(2)),
                        Instant.ofEpochMilli(row.getLong(3)),
                        row.getString(4)));
    }

    void add(Id conversation, long seq, Id sender, Event envelope) {
        writes.change(
                ADD,
                Map.of(
                        "conversation", conversation,
                        "seq", seq,
                        "sender", sender,
                        "at", envelope.time().toEpochMilli(),
                        "cause", envelope.source() + "-" + envelope.position()));
    }

    void delete(Id conversation, long seq) {
        writes.change(
                "update message_replicas set deleted = 1 where conversation_id = :conversation and seq = :seq",
                Map.of("conversation", conversation, "seq", seq));
    }

    /** @return whether more are left */
    public boolean forgetSome(Id conversation, int most) {
        return writes.change("""
                        delete from message_replicas where conversation_id = :conversation and seq in (
                            select seq from message_replicas where conversation_id = :conversation limit :most)""", Map.of("conversation", conversation, "most", most)) == most;
    }
}
