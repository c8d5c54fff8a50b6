package social.kith.chat.live;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jboss.logging.Logger;
import social.kith.chat.conversation.ConversationRead;
import social.kith.chat.conversation.Recipient;
import social.kith.chat.message.ChangedMessage;
import social.kith.chat.message.MessageAltered;
import social.kith.chat.message.MessageView;
import social.kith.chat.message.MessagesStored;

/**
 * Tells open sockets of what has just been committed. Who is in the conversation is asked of the database each time, of
 * a new message in its own transaction, so whoever has left is told nothing. Where telling fails, nothing is lost: the
 * event that comes round by Kafka tells it then.
 */
@ApplicationScoped
class Delivery {
    private static final Logger LOG = Logger.getLogger(Delivery.class);
    private final Connections connections;
    private final Backlog backlog;
    private final FrameJson json;
    private final ToldHere told;
    private final Lock marks = new ReentrantLock();

    Delivery(Connections connections, Backlog backlog, FrameJson json, ToldHere told) {
        this.connections = connections;
        this.backlog = backlog;
        this.json = json;
        this.told = told;
    }

    void tell(@Observes MessagesStored stored) {
        if (connections.none()) return;
        for (var one : stored.messages()) once(one.message().id(), () -> deliver(one.message(), one.recipients()));
    }

    private void deliver(MessageView message, List<Recipient> recipients) {
        int sockets = sockets(recipients);
        if (sockets == 0) return;
        Bulletin bulletin = Bulletin.said(message, json).amongst(sockets);
        for (Recipient recipient : recipients)
            for (Connection connection : connections.of(recipient.userId()))
                connection.deliver(bulletin, recipient.sinceSeq());
    }

    private int sockets(List<Recipient> recipients) {
        return recipients.stream()
                .mapToInt(recipient -> connections.of(recipient.userId()).size())
                .sum();
    }

    void tell(@Observes MessageAltered altered) {
        var changed = altered.changed();
        once(new ToldHere.Change(changed.message().id()), () -> deliverChange(changed));
    }

    void deliverChange(ChangedMessage changed) {
        if (connections.none()) return;
        MessageView message = changed.message();
        List<Recipient> recipients = backlog.recipients(message.conversationId());
        int sockets = sockets(recipients);
        if (sockets == 0) return;
        Bulletin bulletin = Bulletin.changed(message, json).amongst(sockets);
        for (Recipient recipient : recipients)
            for (Connection connection : connections.of(recipient.userId()))
                connection.deliverChange(bulletin, changed.change(), recipient.sinceChange());
    }

    void tell(@Observes ConversationRead read) {
        once(read, () -> tellAll(read));
    }

    /** One after the other, and none that is not the mark any more: nobody is told that one went back. */
    void tellAll(ConversationRead read) {
        if (connections.none()) return;
        marks.lock();
        try {
            if (backlog.isMark(read)) tellMembers(read);
        } finally {
            marks.unlock();
        }
    }

    private void tellMembers(ConversationRead read) {
        var frame = new ServerFrame.Read(read.conversationId(), read.userId(), read.seq());
        for (var recipient : backlog.recipients(read.conversationId()))
            for (Connection connection : connections.of(recipient.userId())) connection.tell(frame);
    }

    /** What is committed is so, whether open sockets hear of it or not: the sender's answer does not depend on it. */
    private void once(Object what, Runnable telling) {
        told.note(what);
        try {
            telling.run();
        } catch (RuntimeException failed) {
            LOG.error("Open sockets were not told", failed);
            // Its event is still to come, and tells it; or it has come, and relied on this.
            if (!told.take(what)) again(telling);
        }
    }

    private static void again(Runnable telling) {
        try {
            telling.run();
        } catch (RuntimeException failed) {
            LOG.error("Open sockets were not told, and nobody else tells them", failed);
        }
    }
}
