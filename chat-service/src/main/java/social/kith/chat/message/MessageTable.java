package social.kith.chat.message;

import social.kith.chat.conversation.ConversationKind;

/** The statements on one of the two tables of messages, which have the same columns. */
final class MessageTable {
    private static final MessageTable PRIVATE = new MessageTable("private_messages");
    private static final MessageTable GROUP = new MessageTable("group_messages");

    final String insert;
    final String sent;
    final String one;
    final String before;
    final String after;
    final String changed;
    final String byIds;
    final String sentBy;
    final String unread;
    final String change;

    private MessageTable(String table) {
        String select = "select m.id, m.conversation_id, m.seq, m.sender_id, m.client_message_id, m.content, "
                + "m.created_at, m.changed_at, m.deleted, m.change_seq from ";
        String in = select + table + " m where m.conversation_id = :conversation and ";
        // In the same look as the rows: who is removed in between does not get what is said after it.
        String seen = in + """
                exists (
                    select 1 from conversation_members p cross join conversations c on c.id = p.conversation_id
                    where p.conversation_id = :conversation and p.user_id = :viewer and c.gone = 0)
                and\s""";
        insert = "insert into " + table + " " + """
                (id, conversation_id, seq, sender_id, client_message_id, content, created_at)
                values (:id, :conversation, :seq, :sender, :name, :content, :at)
                on conflict (conversation_id, sender_id, client_message_id) do nothing""";
        sent = in + "m.sender_id = :sender and m.client_message_id = :name";
        one = select + table + " m where m.id = :id and m.conversation_id = :conversation";
        before = seen + "m.seq < :seq order by m.seq desc limit :most";
        after = seen + "m.seq > :seq order by m.seq limit :most";
        changed = seen + """
                m.change_seq > :after and m.change_seq <= :upTo and m.seq <= :position and m.changed_at >= :since
                order by m.change_seq limit :most""";
        byIds = select + "json_each(:ids) tmp_ids cross join " + table + " m on m.id = tmp_ids.value";
        sentBy = select + table
                + " m where m.sender_id = :sender and m.id > :after and m.deleted = 0 order by m.id limit :most";
        unread = """
                select m.conversation_id, count(*)
                from json_each(:ids) tmp_ids
                    cross join conversation_members p on p.conversation_id = tmp_ids.value and p.user_id = :member
                    cross join %s m on m.conversation_id = p.conversation_id and m.seq > p.read_seq
                where m.sender_id <> :member and m.deleted = 0
                group by m.conversation_id""".formatted(table);
        change = "update " + table + " " + """
                set content = :content, changed_at = :at, deleted = :deleted, change_seq = :change where id = :id""";
    }

    static MessageTable of(ConversationKind kind) {
        return switch (kind) {
            case DIRECT -> PRIVATE;
            case GROUP -> GROUP;
        };
    }
}
