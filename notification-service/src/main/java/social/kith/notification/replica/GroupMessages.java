package social.kith.notification.replica;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.hibernate.StatelessSession;
import social.kith.platform.event.Event;
import social.kith.platform.id.Id;

/** Who wrote when in groups, not what, as this service knows it. */
@ApplicationScoped
public class GroupMessages {
    private final StatelessSession db;

    GroupMessages(StatelessSession db) {
        this.db = db;
    }

    /** A message of a group; {@code cause} names the event that told of it. */
    public record GroupMessage(long seq, Id sender, Instant sentAt, String cause) {}

    /**
     * What those messages of others come to which are later than that time and that mark: the first of them, and the
     * last of each sender; oldest first.
     */
    public List<GroupMessage> gist(Id group, Id reader, Instant from, long after) {
        return db
                .createNativeQuery("""
                        with tmp_later as (
                            select seq, sender_id from group_message_replicas
                            where group_id = :group and sent_at >= :from and sender_id <> :reader and seq > :after)
                        select seq, sender_id, sent_at, cause from group_message_replicas
                        where group_id = :group and seq in (
                            select max(seq) from tmp_later group by sender_id
                            union select min(seq) from tmp_later)
                        order by seq""", Object[].class)
                .setParameter("group", group.value())
                .setParameter("from", from)
                .setParameter("reader", reader.value())
                .setParameter("after", after)
                .list()
                .stream()
                .map(row -> new GroupMessage(
                        number(row[0]), new Id(number(row[1])), Instant.ofEpochMilli(number(row[2])), (String) row[3]))
                .toList();
    }

    private static long number(Object column) {
        return ((Number) column).longValue();
    }

    void add(Id group, long seq, Id sender, Event envelope) {
        db.createNativeMutationQuery("""
                        insert into group_message_replicas (group_id, seq, sender_id, sent_at, cause)
                        values (:group, :seq, :sender, :at, :cause)
                        on conflict (group_id, seq) do nothing""")
                .setParameter("group", group.value())
                .setParameter("seq", seq)
                .setParameter("sender", sender.value())
                .setParameter("at", envelope.time())
                .setParameter("cause", envelope.source() + "-" + envelope.position())
                .executeUpdate();
    }
}
