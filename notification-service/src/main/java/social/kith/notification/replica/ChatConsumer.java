package social.kith.notification.replica;

import jakarta.enterprise.context.ApplicationScoped;
import social.kith.notification.heard.MessageSent;
import social.kith.platform.inbox.EventConsumer;
import social.kith.platform.inbox.Subscriptions;

/** Keeps {@link GroupMessages} as chat-service says. */
@ApplicationScoped
class ChatConsumer implements EventConsumer {
    private final GroupMessages messages;

    ChatConsumer(GroupMessages messages) {
        this.messages = messages;
    }

    @Override
    public void subscribe(Subscriptions to) {
        to.replicate(MessageSent.class, (sent, envelope) -> {
            if (sent.groupId() != null) messages.add(sent.groupId(), sent.seq(), sent.senderId(), envelope);
        });
    }
}
