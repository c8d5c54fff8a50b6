package social.kith.chat.conversation;

/** Between two people, or all members of a group. */
public enum ConversationKind {
    DIRECT,
    GROUP
}
