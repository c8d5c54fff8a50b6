package social.kith.chat.conversation;

import social.kith.platform.sqlite.EnumColumn;

/** {@link ConversationKind} in the table. */
class ConversationKindColumn extends EnumColumn<ConversationKind> {
    ConversationKindColumn() {
        super(ConversationKind.class);
    }
}
