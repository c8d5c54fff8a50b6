package social.kith.notification.replica;

import jakarta.enterprise.context.ApplicationScoped;
import social.kith.notification.heard.MessageChanged;
import social.kith.notification.heard.MessageSent;
import social.kith.platform.inbox.EventConsumer;
import social.kith.platform.inbox.Subscriptions;

/** Keeps {@link Messages} as chat-service says. */
@ApplicationScoped
class ChatConsumer implements EventConsumer {
    private final Messages messages;

    ChatConsumer(Messages messages) {
        this.messages = messages;
    }

    @Override
    public void subscribe(Subscriptions to) {
        to.replicate(
                MessageSent.class,
                (sent, envelope) -> messages.add(sent.conversationId(), sent.seq(), sent.senderId(), envelope));
        to.replicate(MessageChanged.class, changed -> {
            if (changed.deleted()) messages.delete(changed.conversationId(), changed.seq());
        });
    }
}
