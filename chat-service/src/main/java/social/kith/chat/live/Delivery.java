package social.kith.chat.live;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import social.kith.chat.conversation.ConversationRead;
import social.kith.chat.conversation.Recipient;
import social.kith.chat.message.ChangedMessage;
import social.kith.chat.message.MessageAltered;
import social.kith.chat.message.MessageView;
import social.kith.chat.message.MessagesStored;

/**
 * Tells open sockets of what has just been committed. Who is in the conversation is asked of the database each time, of
 * a new message in its own transaction, so whoever has left is told nothing. Where telling fails, nothing is lost: the
 * next message or change brings the one before along.
 */
@ApplicationScoped
class Delivery {
    private static final Logger LOG = Logger.getLogger(Delivery.class);
    private final Connections connections;
    private final Backlog backlog;
    private final FrameJson json;
    private final ToldHere told;

    Delivery(Connections connections, Backlog backlog, FrameJson json, ToldHere told) {
        this.connections = connections;
        this.backlog = backlog;
        this.json = json;
        this.told = told;
    }

    void tell(@Observes MessagesStored stored) {
        if (connections.none()) return;
        for (var one : stored.messages()) quietly(() -> deliver(one.message(), one.recipients()));
    }

    private void deliver(MessageView message, List<Recipient> recipients) {
        told.note(message.id());
        @Nullable Bulletin bulletin = null;
        for (Recipient recipient : recipients)
            for (Connection connection : connections.of(recipient.userId())) {
                if (bulletin == null) bulletin = Bulletin.said(message, json);
                connection.deliver(bulletin, recipient.sinceSeq());
            }
    }

    void tell(@Observes MessageAltered altered) {
        told.note(altered.changed().message().id());
        quietly(() -> deliverChange(altered.changed()));
    }

    void deliverChange(ChangedMessage changed) {
        if (connections.none()) return;
        MessageView message = changed.message();
        var bulletin = Bulletin.changed(message, json);
        for (var recipient : backlog.recipients(message.conversationId()))
            for (Connection connection : connections.of(recipient.userId()))
                connection.deliverChange(bulletin, changed.change());
    }

    void tell(@Observes ConversationRead read) {
        told.note(read);
        quietly(() -> tellAll(read));
    }

    void tellAll(ConversationRead read) {
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
