package social.kith.chat.live;

import io.quarkus.websockets.next.WebSocketConnection;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import social.kith.chat.message.MessageView;
import social.kith.platform.id.Id;
import social.kith.platform.identity.UserCard;
import social.kith.platform.problem.Refusal;

/**
 * One open socket of one user. Whoever has something for it puts that into its queue and goes on; what is in the queue
 * is sent one thing after the other. So a slow client costs others nothing.
 */
final class Connection {
    static final int MOST_FRAMES = 64;
    private static final Logger LOG = Logger.getLogger(Connection.class);
    private static final int MOST_CHARACTERS_SAID = 1024 * 1024;
    private static final int MOST_TASKS = 512;
    private static final int POSITIONS_A_FRAME = 10;
    private static final int MOST_CHARACTERS = 1024 * 1024;

    private final WebSocketConnection socket;
    private final UserCard user;
    private final Id session;
    private final FrameJson json;
    private final Backlog backlog;
    private final Transcript transcript;
    private final Wire wire;
    private final Pace pace;
    private final TaskQueue said;
    private final TaskQueue toSend;
    private final TypingPace typing = new TypingPace(System::nanoTime);
    private final CompletableFuture<Void> opened = new CompletableFuture<>();
    private final AtomicBoolean closing = new AtomicBoolean();
    private volatile long seenAt = System.nanoTime();

    Connection(
            WebSocketConnection socket, Handshake.SignedIn user, Backlog backlog, FrameJson json, SocketLimits limits) {
        this.socket = socket;
        this.user = user.card();
        this.session = user.session();
        this.backlog = backlog;
        this.json = json;
        this.pace = limits.pace();
        this.said = new TaskQueue(MOST_FRAMES, MOST_CHARACTERS_SAID, limits.room(), this::fail);
        this.toSend = new TaskQueue(MOST_TASKS, MOST_CHARACTERS, limits.room(), this::fail);
        this.wire = new Wire(socket, Wire.PATIENCE, () -> close(CloseCode.TRY_AGAIN));
        this.transcript = new Transcript(this.user.id(), backlog, json, wire::send);
    }

    UserCard user() {
        return user;
    }

    Id session() {
        return session;
    }

    /** The client is there: it has said something, or answered a ping. */
    void seen() {
        seenAt = System.nanoTime();
    }

    boolean unseenFor(Duration time) {
        return System.nanoTime() - seenAt > time.toNanos();
    }

    TypingPace typing() {
        return typing;
    }

    /**
     * Begins to send, unless the session is over: first that it is ready, then what was put into the queue meanwhile.
     * What the client says before waits until then.
     *
     * @param greeting what it is told first
     */
    void start(Supplier<List<ServerFrame>> greeting) {
        put(this, 0, () -> {
            if (backlog.isOver(session)) {
                close(CloseCode.SESSION_ENDED);
                return;
            }
            transcript.begin();
            for (ServerFrame frame : greeting.get()) wire.send(json.write(frame));
            opened.complete(null);
        });
        boolean unused = said.offer(new TaskQueue.Task(this, 0, opened::join));
    }

    /**
     * Has that frame worked off in its turn, unless the socket is closed before; returns at once.
     *
     * @param size in characters
     */
    void receive(int size, Runnable frame) {
        seen();
        boolean taken = pace.take()
                && said.offer(new TaskQueue.Task(this, size, () -> {
                    if (!closing.get()) frame.run();
                }));
        if (!taken) close(CloseCode.TOO_FAST);
    }

    /** Nothing is done any more for whom the socket has been taken from. */
    void requireOpen() {
        if (closing.get()) throw Refusal.unauthenticated();
    }

    /** Sends that frame in its turn. */
    void tell(ServerFrame frame) {
        tell(json.write(frame));
    }

    void tell(String frame) {
        put(this, frame.length(), () -> transcript.tell(frame));
    }

    /** Sends the message unless it has been; {@code since} as in {@link Transcript#deliver}. */
    void deliver(Bulletin bulletin, long since) {
        put(bulletin, () -> transcript.deliver(bulletin, since));
    }

    /** Sends what there is in that conversation up to that message, unless it has been. */
    void hear(Id conversation, long seq, long since) {
        put(conversation, 0, () -> transcript.hear(conversation, seq, since));
    }

    /** Sends what became of a message, unless that has been sent; {@code since} as in {@link Transcript#deliverChange}. */
    void deliverChange(Bulletin bulletin, long change, long since) {
        put(bulletin, () -> transcript.deliverChange(bulletin, change, since));
    }

    /**
     * Sends what the client has missed; what is said meanwhile waits until that is done. Each of the conversations is
     * looked into, so many of them count as several frames.
     *
     * @param size in characters, of the frame that said so
     */
    void resume(Map<Id, Long> positions, int size) {
        if (!pace.take(positions.size() / POSITIONS_A_FRAME)) close(CloseCode.TOO_FAST);
        else put(this, size, () -> transcript.resume(positions));
    }

    /** To be called before the message that this socket sends is kept: others may tell of it before the sender does. */
    PendingAck expectAck(Id conversation, String clientMessageId) {
        return transcript.expect(conversation, clientMessageId);
    }

    void forgo(PendingAck ack) {
        transcript.forgo(ack);
    }

    void acknowledge(PendingAck ack, MessageView message) {
        put(this, message.size(), () -> transcript.acknowledge(ack, message));
    }

    /** Sends nothing more of a conversation that the user is not in any more. */
    void leave(Id conversation) {
        transcript.leaving(conversation);
        toSend.drop(task -> task.about().equals(conversation));
        put(this, 0, () -> transcript.leave(conversation));
    }

    private void put(Bulletin bulletin, Runnable work) {
        put(bulletin.conversation(), bulletin.frame().length(), bulletin.share(), work);
    }

    private void put(Object about, int size, Runnable work) {
        put(about, size, size, work);
    }

    private void put(Object about, int size, int share, Runnable work) {
        boolean taken = toSend.offer(new TaskQueue.Task(about, size, share, () -> {
            if (!closing.get()) work.run();
        }));
        if (!taken) close(CloseCode.TRY_AGAIN);
    }

    private void fail(RuntimeException fault) {
        if (closing.get() || socket.isClosed()) return;
        LOG.warnf(fault, "A socket cannot be served and is closed");
        close(CloseCode.TRY_AGAIN);
    }

    /** The client may take its time to see it; nothing more is sent from now on. */
    void close(CloseCode code) {
        if (!stop()) return;
        socket.close(code.reason())
                .subscribe()
                .with(closed -> {}, gone -> LOG.debugf("The socket was gone: %s", gone.getMessage()));
    }

    /** Ends the sending; the socket is closed, or about to be. @return false where that was so already */
    boolean stop() {
        if (!closing.compareAndSet(false, true)) return false;
        opened.complete(null);
        said.close();
        toSend.close();
        wire.cut();
        return true;
    }
}
