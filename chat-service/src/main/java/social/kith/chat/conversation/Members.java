package social.kith.chat.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import social.kith.platform.id.Id;
import social.kith.platform.sqlite.Reads;
import social.kith.platform.sqlite.Writes;

/** Who is in which conversation. */
@ApplicationScoped
class Members {
    private static final String ADD = """
            insert into conversation_members (conversation_id, user_id, since_seq, since_change, read_seq, opened)
            select id, :user, last_seq, last_change, last_seq, :opened from conversations
            where id = :conversation and gone = 0
            on conflict (conversation_id, user_id) do nothing""";
    private static final String REMOVE =
            "delete from conversation_members where conversation_id = :conversation and user_id = :user";
    private static final String OPEN = """
            update conversation_members set opened = 1
            where conversation_id = :conversation and user_id = :user and opened = 0""";
    private static final String MARK_READ = """
            update conversation_members set read_seq = :seq
            where conversation_id = :conversation and user_id = :user and read_seq < :seq""";
    private static final String IS_READ_UP_TO = """
            select 1 from conversation_members
            where conversation_id = :conversation and user_id = :user and read_seq = :seq""";
    private static final String RECIPIENTS = """
            select m.user_id, m.since_seq, m.since_change
            from conversation_members m join conversations c on c.id = m.conversation_id
            where m.conversation_id = :conversation and c.gone = 0""";
    private static final String POSITIONS = """
            select c.id, c.last_seq, c.last_change
            from conversation_members m join conversations c on c.id = m.conversation_id
            where m.user_id = :user and c.gone = 0 order by m.conversation_id""";

    private final Reads reads;
    private final Writes writes;

    Members(Reads reads, Writes writes) {
        this.reads = reads;
        this.writes = writes;
    }

    /** Adds a member as of now, with everything that was said before as read; nothing where they are one already. */
    void add(Id conversation, Id user, boolean opened) {
        writes.change(ADD, Map.of("conversation", conversation, "user", user, "opened", opened));
    }

    void remove(Id conversation, Id user) {
        writes.change(REMOVE, Map.of("conversation", conversation, "user", user));
    }

    /** Puts the conversation into the user's list. */
    void open(Id conversation, Id user) {
        writes.change(OPEN, Map.of("conversation", conversation, "user", user));
    }

    /** @return whether the mark moved; it never goes back */
    boolean markRead(Id conversation, Id user, long seq) {
        return writes.change(MARK_READ, Map.of("conversation", conversation, "user", user, "seq", seq)) > 0;
    }

    /** Whether that is the user's mark there, as of now. */
    boolean isReadUpTo(Id conversation, Id user, long seq) {
        return reads.any(IS_READ_UP_TO, Map.of("conversation", conversation, "user", user, "seq", seq));
    }

    /** Those who are to be told of what happens in a conversation. */
    List<Recipient> recipients(Id conversation) {
        return reads.list(
                RECIPIENTS,
                Map.of("conversation", conversation),
                row -> new Recipient(new Id(row.getLong(1)), row.getLong(2), row.getLong(3)));
    }

    /** How far each of the user's conversations is, in the order of their ids. */
    List<Position> positions(Id user) {
        return reads.list(
                POSITIONS,
                Map.of("user", user),
                row -> new Position(new Id(row.getLong(1)), row.getLong(2), row.getLong(3)));
    }
}
