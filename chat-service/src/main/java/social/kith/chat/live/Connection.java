package social.kith.chat.live;

import io.quarkus.websockets.next.WebSocketConnection;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;
import social.kith.chat.message.MessageView;
import social.kith.platform.id.Id;
import social.kith.platform.identity.UserCard;
import social.kith.platform.problem.Refusal;

/**
 * One open socket of one user. A thread of its own sends to it, one thing after the other, each when the last is
 * written; whoever has something for it puts that into its queue and goes on. So a slow client costs others nothing.
 */
final class Connection {
    private static final Logger LOG = Logger.getLogger(Connection.class);
    private final WebSocketConnection socket;
    private final UserCard user;
    private final Id session;
    private final FrameJson json;
    private final Backlog backlog;
    private final Transcript transcript;
    private final InboundQueue inbound = new InboundQueue();
    private final OutboundQueue queue = new OutboundQueue();
    private final AtomicBoolean closing = new AtomicBoolean();
    private final Thread sender;

    Connection(WebSocketConnection socket, UserCard user, Id session, Backlog backlog, FrameJson json) {
        this.socket = socket;
        this.user = user;
        this.session = session;
        this.backlog = backlog;
        this.json = json;
        this.transcript = new Transcript(user.id(), backlog, json, socket::sendTextAndAwait);
        this.sender = Thread.ofVirtual().name("socket-of-" + user.id()).unstarted(this::send);
    }

    UserCard user() {
        return user;
    }

    Id session() {
        return session;
    }

    /**
     * Begins to send, unless the session is over: first that it is ready, then what was put into the queue meanwhile.
     * What the client says before waits until then.
     */
    void start() {
        receive(() -> {
            try {
                if (backlog.isOver(session)) close(CloseCode.SESSION_ENDED);
                else sender.start();
            } catch (RuntimeException failed) {
                LOG.warnf(failed, "A socket cannot be opened");
                close(CloseCode.TRY_AGAIN);
            }
        });
    }

    /** Has that frame worked off in its turn, unless the socket is closed before; returns at once. */
    void receive(Runnable frame) {
        boolean taken = inbound.offer(() -> {
            if (!closing.get()) frame.run();
        });
        if (!taken) close(CloseCode.TOO_FAST);
    }

    /** Nothing is done any more for whom the socket has been taken from. */
    void requireOpen() {
        if (closing.get()) throw Refusal.unauthenticated();
    }

    private void send() {
        try {
            transcript.begin();
            while (!closing.get()) queue.take().run();
        } catch (InterruptedException closed) {
            // nobody is there any more
        } catch (RuntimeException failed) {
            if (closing.get() || socket.isClosed()) return;
            LOG.warnf(failed, "A socket cannot be served and is closed");
            close(CloseCode.TRY_AGAIN);
        }
    }

    /** Sends that frame in its turn. */
    void tell(ServerFrame frame) {
        String text = json.write(frame);
        put(new OutboundQueue.Task(this, text.length(), () -> socket.sendTextAndAwait(text)));
    }

    /** Sends the message unless it has been; {@code since} as in {@link Transcript#deliver}. */
    void deliver(Bulletin bulletin, long since) {
        put(new OutboundQueue.Task(
                bulletin.conversation(), bulletin.frame().length(), () -> transcript.deliver(bulletin, since)));
    }

    /**
     * Sends what the client has missed; what is said meanwhile waits until that is done.
     *
     * @param size in characters, of the frame that said so
     */
    void resume(Map<Id, Long> positions, int size) {
        put(new OutboundQueue.Task(this, size, () -> positions.forEach(transcript::resume)));
    }

    /** To be called before the message that this socket sends is kept: others may tell of it before the sender does. */
    PendingAck expectAck(Id conversation, String clientMessageId) {
        return transcript.expect(conversation, clientMessageId);
    }

    void forgo(PendingAck ack) {
        transcript.forgo(ack);
    }

    void acknowledge(PendingAck ack, MessageView message) {
        int size = message.content().length();
        put(new OutboundQueue.Task(this, size, () -> transcript.acknowledge(ack, message)));
    }

    /** Sends nothing more of a conversation that the user is not in any more. */
    void leave(Id conversation) {
        transcript.leaving(conversation);
        queue.drop(task -> task.conversation().equals(conversation));
        put(new OutboundQueue.Task(this, 0, () -> transcript.leave(conversation)));
    }

    private void put(OutboundQueue.Task task) {
        if (!closing.get() && !queue.offer(task)) close(CloseCode.TRY_AGAIN);
    }

    /** The client may take its time to see it; nothing more is sent from now on. */
    void close(CloseCode code) {
        if (closing.get()) return;
        stop();
        socket.close(code.reason())
                .subscribe()
                .with(closed -> {}, gone -> LOG.debugf("The socket was gone: %s", gone.getMessage()));
    }

    /** Ends the sending; the socket is closed, or about to be. */
    void stop() {
        closing.set(true);
        inbound.close();
        sender.interrupt();
        queue.drop(task -> true);
    }
}
