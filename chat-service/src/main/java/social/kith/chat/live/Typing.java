package social.kith.chat.live;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import social.kith.chat.conversation.ConversationService;
import social.kith.people.UserReplicas;
import social.kith.platform.id.Id;
import social.kith.platform.signal.SignalHeard;
import social.kith.platform.signal.Signals;

/**
 * That somebody is typing: told to the others in the conversation, kept nowhere, and never told to the user's own
 * devices. Whoever may not write there is refused.
 */
@ApplicationScoped
class Typing {
    private final ConversationService conversations;
    private final UserReplicas users;
    private final Connections connections;
    private final Signals signals;
    private final FrameJson json;

    Typing(
            ConversationService conversations,
            UserReplicas users,
            Connections connections,
            Signals signals,
            FrameJson json) {
        this.conversations = conversations;
        this.users = users;
        this.connections = connections;
        this.signals = signals;
        this.json = json;
    }

    void types(Connection by, Id conversation) {
        if (!by.typing().take(conversation)) return;
        Id user = by.user().id();
        var participation = conversations.require(user, conversation);
        if (!participation.canSend()) throw conversations.cannotSend(participation);
        var card = users.find(user).orElse(by.user());
        var typing = new ServerFrame.Typing(conversation, card);
        tell(typing);
        signals.send(json.write(typing));
    }

    /** Somebody is typing at another instance. */
    void hear(@Observes SignalHeard signal) {
        if (connections.none()) return;
        if (json.readTold(signal.text()) instanceof ServerFrame.Typing typing) tell(typing);
    }

    private void tell(ServerFrame.Typing typing) {
        for (var recipient : conversations.recipients(typing.conversationId()))
            if (!recipient.userId().equals(typing.user().id()))
                for (Connection connection : connections.of(recipient.userId())) connection.tell(typing);
    }
}
