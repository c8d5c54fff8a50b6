package social.kith.chat.live;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;
import social.kith.chat.conversation.ConversationRead;
import social.kith.chat.message.MessageStored;
import social.kith.chat.message.MessageView;

/**
 * Tells open sockets of what has just been committed. Who is in the conversation is asked of the database each time, so
 * whoever has left is told nothing. Where telling fails, nothing is lost: the next message brings the one before along.
 */
@ApplicationScoped
class Delivery {
    private static final Logger LOG = Logger.getLogger(Delivery.class);
    private final Connections connections;
    private final Backlog backlog;
    private final FrameJson json;

    Delivery(Connections connections, Backlog backlog, FrameJson json) {
        this.connections = connections;
        this.backlog = backlog;
        this.json = json;
    }

    void tell(@Observes MessageStored stored) {
        quietly(() -> deliver(stored.message()));
    }

    private void deliver(MessageView message) {
        if (connections.none()) return;
        var bulletin = new Bulletin(message, json.write(new ServerFrame.Message(message)));
        for (var recipient : backlog.recipients(message.conversationId()))
            for (Connection connection : connections.of(recipient.userId()))
                connection.deliver(bulletin, recipient.sinceSeq());
    }

    void tell(@Observes ConversationRead read) {
        quietly(() -> tellAll(read));
    }

    private void tellAll(ConversationRead read) {
        if (connections.none()) return;
        var frame = new ServerFrame.Read(read.conversationId(), read.userId(), read.seq());
        for (var recipient : backlog.recipients(read.conversationId()))
            for (Connection connection : connections.of(recipient.userId())) connection.tell(frame);
    }

    /** What is committed is so, whether open sockets hear of it or not: the sender's answer does not depend on it. */
    private static void quietly(Runnable telling) {
        try {
            telling.run();
        } catch (RuntimeException failed) {
            LOG.error("Open sockets were not told", failed);
        }
    }
}
