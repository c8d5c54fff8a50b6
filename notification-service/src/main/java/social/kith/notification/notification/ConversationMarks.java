package social.kith.notification.notification;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import social.kith.notification.heard.ConversationRead;
import social.kith.platform.id.Id;
import social.kith.platform.sqlite.Reads;
import social.kith.platform.sqlite.Writes;

/** Up to which message of a conversation somebody need not be told: they read it, or dismissed its notification. */
@ApplicationScoped
class ConversationMarks {
    private static final String REACHED = """
            select m.user_id from json_each(:users) tmp_users
            cross join conversation_marks m on m.conversation_id = :conversation and m.user_id = tmp_users.value
            where m.seq >= :seq""";

    private static final String MOVE = """
            insert into conversation_marks (conversation_id, user_id, seq) values (:conversation, :user, :seq)
            on conflict (conversation_id, user_id) do update set seq = excluded.seq
            where excluded.seq > conversation_marks.seq""";

    private static final String SETTLE = """
            update notifications set resolved = 1, read = 1, updated_at = :at, change = :change
            where about = :about and kind = 'new_message' and resolved = 0 and user_id = :user and up_to <= :seq
                and gone = 0""";

    private final Reads reads;
    private final Writes writes;

    ConversationMarks(Reads reads, Writes writes) {
        this.reads = reads;
        this.writes = writes;
    }

    /** Whose mark is at that message or behind it. */
    Set<Id> reached(Id conversation, long seq, Collection<Id> users) {
        return new HashSet<>(reads.list(
                REACHED,
                Map.of("users", Reads.ids(users), "conversation", conversation, "seq", seq),
                row -> new Id(row.getLong(1))));
    }

    long of(Id conversation, Id user) {
        return reads.first(
                        "select seq from conversation_marks where conversation_id = :conversation and user_id = :user",
                        Map.of("conversation", conversation, "user", user),
                        row -> row.getLong(1))
                .orElse(0L);
    }

    /** Notes how far the user has read, and settles what tells of no later message. */
    void move(ConversationRead read, Happening happening, long change) {
        var where = Map.of("conversation", read.conversationId(), "user", read.userId(), "seq", read.seq());
        writes.change(MOVE, where);
        writes.change(
                SETTLE,
                Map.of(
                        "at", happening.at().toEpochMilli(),
                        "change", change,
                        "about", read.conversationId().toString(),
                        "user", read.userId(),
                        "seq", read.seq()));
    }

    void erase(Id user) {
        writes.change("delete from conversation_marks where user_id = :user", Map.of("user", user));
    }
}
