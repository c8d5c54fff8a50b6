package social.kith.chat.live;

import io.quarkus.security.Authenticated;
import io.quarkus.websockets.next.OnBinaryMessage;
import io.quarkus.websockets.next.OnClose;
import io.quarkus.websockets.next.OnError;
import io.quarkus.websockets.next.OnOpen;
import io.quarkus.websockets.next.OnTextMessage;
import io.quarkus.websockets.next.WebSocket;
import io.quarkus.websockets.next.WebSocketConnection;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.buffer.Buffer;
import java.util.Objects;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import social.kith.chat.conversation.ReadService;
import social.kith.chat.message.MessageService;
import social.kith.platform.identity.CurrentUser;
import social.kith.platform.problem.HttpProblems;
import social.kith.platform.problem.Problem;
import social.kith.platform.problem.Refusal;

/**
 * The chat over a WebSocket. Frames of one socket are handled in turn. Whatever is wrong with one is answered with an
 * error frame, and the connection goes on.
 */
@WebSocket(path = "/ws/chat")
@Authenticated
public class ChatSocket {
    private static final Logger LOG = Logger.getLogger(ChatSocket.class);
    private final Connections connections;
    private final EndedSessions ended;
    private final Backlog backlog;
    private final FrameJson json;
    private final MessageService messages;
    private final ReadService reads;
    private final Patience patience;
    private final CurrentUser me;

    ChatSocket(
            Connections connections,
            EndedSessions ended,
            Backlog backlog,
            FrameJson json,
            MessageService messages,
            ReadService reads,
            Patience patience,
            CurrentUser me) {
        this.connections = connections;
        this.ended = ended;
        this.backlog = backlog;
        this.json = json;
        this.messages = messages;
        this.reads = reads;
        this.patience = patience;
        this.me = me;
    }

    /** Known first, then looked up: a session that ends in between is seen by the one or the other. */
    @OnOpen
    @RunOnVirtualThread
    void open(WebSocketConnection socket) {
        var connection = new Connection(socket, me.card(), me.sessionId(), backlog, json);
        connections.add(socket, connection);
        if (ended.contains(connection.session())) connection.close(CloseCode.SESSION_ENDED);
        else connection.start();
        // Where it was closed before it was known, nobody else removes it.
        if (socket.isClosed()) close(socket);
    }

    @OnClose
    @RunOnVirtualThread
    void close(WebSocketConnection socket) {
        Connection connection = connections.of(socket);
        if (connection == null) return;
        connections.remove(connection);
        connection.stop();
    }

    /** Nothing of ours throws this out to here: it is how Vert.x says that a message goes beyond the limit. */
    @OnError
    void tooLarge(IllegalStateException overflow, WebSocketConnection socket) {
        connection(socket).close(CloseCode.TOO_LARGE);
    }

    @OnBinaryMessage
    @RunOnVirtualThread
    void refuse(Buffer frame, WebSocketConnection socket) {
        error(connection(socket), null, Refusal.invalid("frame", "must be text").problem());
    }

    @OnTextMessage
    @RunOnVirtualThread
    void receive(String text, WebSocketConnection socket) {
        Connection connection = connection(socket);
        try {
            handle(connection, json.read(text));
        } catch (Refusal refused) {
            error(connection, text, refused.problem());
        } catch (RuntimeException fault) {
            LOG.error("A frame could not be handled", fault);
            error(connection, text, HttpProblems.of(500));
        }
    }

    private void handle(Connection connection, ClientFrame frame) {
        switch (frame) {
            case ClientFrame.Send send -> send(connection, send);
            case ClientFrame.Read read ->
                patience.of(() -> {
                    reads.mark(connection.user().id(), read.conversationId(), read.seq());
                    return read;
                });
            case ClientFrame.Resume resume -> connection.resume(resume.positions());
            case ClientFrame.Ping ping -> connection.tell(new ServerFrame.Pong());
        }
    }

    private void send(Connection connection, ClientFrame.Send send) {
        var command = send.message();
        PendingAck ack = connection.expectAck(send.conversationId(), command.clientMessageId());
        try {
            var sent = patience.of(() -> messages.send(connection.user(), send.conversationId(), command));
            connection.acknowledge(ack, sent.message());
        } catch (RuntimeException refused) {
            connection.forgo(ack);
            throw refused;
        }
    }

    private void error(Connection connection, @Nullable String frame, Problem problem) {
        String clientMessageId = frame == null ? null : json.clientMessageId(frame);
        connection.tell(new ServerFrame.Error(clientMessageId, problem));
    }

    private Connection connection(WebSocketConnection socket) {
        return Objects.requireNonNull(connections.of(socket), "A frame before the socket was open");
    }
}
