package social.kith.chat.live;

import jakarta.enterprise.context.ApplicationScoped;
import social.kith.chat.conversation.ConversationRead;
import social.kith.platform.inbox.EventConsumer;
import social.kith.platform.inbox.Subscriptions;

/**
 * Tells open sockets of what another instance has committed: it is in the database by the time its event is heard. Each
 * socket reads what it lacks, so it makes no difference how often, or in which order, it is told.
 */
@ApplicationScoped
class OtherInstances implements EventConsumer {
    private final ToldHere told;
    private final Connections connections;
    private final Backlog backlog;
    private final Delivery delivery;

    OtherInstances(ToldHere told, Connections connections, Backlog backlog, Delivery delivery) {
        this.told = told;
        this.connections = connections;
        this.backlog = backlog;
        this.delivery = delivery;
    }

    @Override
    public void subscribe(Subscriptions to) {
        to.live(MessageSent.class, this::hear);
        to.live(MessageChanged.class, this::hear);
        to.live(ConversationRead.class, this::hear);
    }

    private void hear(MessageSent sent) {
        if (told.take(sent.messageId()) || connections.none()) return;
        for (var recipient : backlog.recipients(sent.conversationId()))
            for (Connection connection : connections.of(recipient.userId()))
                connection.hear(sent.conversationId(), sent.seq(), recipient.sinceSeq());
    }

    private void hear(MessageChanged changed) {
        if (told.take(new ToldHere.Change(changed.messageId())) || connections.none()) return;
        backlog.current(changed.conversationId(), changed.messageId()).ifPresent(delivery::deliverChange);
    }

    private void hear(ConversationRead read) {
        if (!told.take(read)) delivery.tellAll(read);
    }
}
