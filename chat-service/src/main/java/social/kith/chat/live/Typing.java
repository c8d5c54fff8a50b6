package social.kith.chat.live;

import jakarta.enterprise.context.ApplicationScoped;
import social.kith.chat.conversation.ConversationService;
import social.kith.people.UserReplicas;
import social.kith.platform.id.Id;

/**
 * That somebody is typing: told to the others in the conversation, kept nowhere, and never told to the user's own
 * devices. Whoever may not write there is refused.
 */
@ApplicationScoped
class Typing {
    private final ConversationService conversations;
    private final UserReplicas users;
    private final Connections connections;

    Typing(ConversationService conversations, UserReplicas users, Connections connections) {
        this.conversations = conversations;
        this.users = users;
        this.connections = connections;
    }

    void types(Connection by, Id conversation) {
        if (!by.typing().take(conversation, System.nanoTime())) return;
        Id user = by.user().id();
        var participation = conversations.require(user, conversation);
        if (!participation.canSend()) throw conversations.cannotSend(participation);
        var card = users.find(user).orElse(by.user());
        tell(new ServerFrame.Typing(conversation, card));
    }

    private void tell(ServerFrame.Typing typing) {
        for (var recipient : conversations.recipients(typing.conversationId()))
            if (!recipient.userId().equals(typing.user().id()))
                for (Connection connection : connections.of(recipient.userId())) connection.tell(typing);
    }
}
