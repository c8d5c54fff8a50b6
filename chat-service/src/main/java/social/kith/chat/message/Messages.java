package social.kith.chat.message;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import social.kith.chat.conversation.ConversationKind;
import social.kith.chat.conversation.Participation;
import social.kith.platform.id.Id;
import social.kith.platform.sqlite.NullableColumns;
import social.kith.platform.sqlite.Reads;
import social.kith.platform.sqlite.Writes;

/** Messages in the database: one set of statements, for the table that the conversation's kind says. */
@ApplicationScoped
class Messages {
    private final Reads reads;
    private final Writes writes;

    Messages(Reads reads, Writes writes) {
        this.reads = reads;
        this.writes = writes;
    }

    /** @return false where the sender has sent one under that name before */
    boolean add(ConversationKind kind, Message message) {
        return writes.change(
                        MessageTable.of(kind).insert,
                        Map.of(
                                "id", message.id(),
                                "conversation", message.conversation(),
                                "seq", message.seq(),
                                "sender", message.sender(),
                                "name", message.clientMessageId(),
                                "content", message.content(),
                                "at", message.createdAt().toEpochMilli()))
                > 0;
    }

    /** Keeps what became of it. */
    void change(ConversationKind kind, Message message) {
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("id", message.id());
        row.put("content", message.content());
        row.put("at", message.changedAt() == null ? null : message.changedAt().toEpochMilli());
        row.put("deleted", message.deleted());
        row.put("change", message.changeSeq());
        writes.change(MessageTable.of(kind).change, row);
    }

    /** The message that this member has sent under that name before. */
    Optional<Message> sent(Participation sender, String clientMessageId) {
        return reads.first(
                MessageTable.of(sender.kind()).sent,
                Map.of("conversation", sender.id(), "sender", sender.viewer(), "name", clientMessageId),
                Messages::message);
    }

    Optional<Message> find(ConversationKind kind, Id conversation, Id message) {
        return reads.first(
                MessageTable.of(kind).one, Map.of("conversation", conversation, "id", message), Messages::message);
    }

    /** Newest first. */
    List<Message> before(Participation conversation, long seq, int limit) {
        return list(MessageTable.of(conversation.kind()).before, conversation, seq, limit);
    }

    /** Oldest first. */
    List<Message> after(Participation conversation, long seq, int limit) {
        return list(MessageTable.of(conversation.kind()).after, conversation, seq, limit);
    }

    private List<Message> list(String sql, Participation conversation, long seq, int limit) {
        return reads.list(
                sql,
                Map.of("conversation", conversation.id(), "viewer", conversation.viewer(), "seq", seq, "most", limit),
                Messages::message);
    }

    /** What {@code of} says, in the order of the changes. */
    List<Message> changed(Participation conversation, Changes of, int limit) {
        return reads.list(
                MessageTable.of(conversation.kind()).changed,
                Map.of(
                        "conversation", conversation.id(),
                        "viewer", conversation.viewer(),
                        "after", of.after(),
                        "upTo", of.upTo(),
                        "position", of.position(),
                        "since", of.since().toEpochMilli(),
                        "most", limit),
                Messages::message);
    }

    /** Everything that a user has sent in such conversations, oldest first. */
    List<Message> sentBy(ConversationKind kind, Id sender, long after, int limit) {
        return reads.list(
                MessageTable.of(kind).sentBy,
                Map.of("sender", sender, "after", after, "most", limit),
                Messages::message);
    }

    List<Message> byIds(ConversationKind kind, Collection<Id> ids) {
        if (ids.isEmpty()) return List.of();
        return reads.list(MessageTable.of(kind).byIds, Map.of("ids", Reads.ids(ids)), Messages::message);
    }

    /** How many messages by others that member has not read, in each of those conversations where there are any. */
    Map<Id, Long> unread(ConversationKind kind, Id member, Collection<Id> conversations) {
        Map<Id, Long> unread = new HashMap<>();
        if (!conversations.isEmpty())
            reads.list(
                            MessageTable.of(kind).unread,
                            Map.of("ids", Reads.ids(conversations), "member", member),
                            row -> Map.entry(new Id(row.getLong(1)), row.getLong(2)))
                    .forEach(some -> unread.put(some.getKey(), some.getValue()));
        return unread;
    }

    private static Message message(ResultSet row) throws SQLException {
        return new Message(
                new Id(row.getLong(1)),
                new Id(row.getLong(2)),
                row.getLong(3),
                new Id(row.getLong(4)),
                row.getString(5),
                row.getString(6),
                Instant.ofEpochMilli(row.getLong(7)),
                NullableColumns.time(row, 8),
                row.getBoolean(9),
                row.getLong(10));
    }
}
