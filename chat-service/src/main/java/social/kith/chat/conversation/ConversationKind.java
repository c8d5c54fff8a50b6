package social.kith.chat.conversation;

/** Between two people, or all members of a group. */
public enum ConversationKind {
    DIRECT,
    GROUP;

    /** As a table says it. */
    static ConversationKind of(String column) {
        return column.equals("group") ? GROUP : DIRECT;
    }
}
