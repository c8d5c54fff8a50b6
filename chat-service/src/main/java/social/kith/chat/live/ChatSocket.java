package social.kith.chat.live;

import io.quarkus.websockets.next.InboundProcessingMode;
import io.quarkus.websockets.next.OnBinaryMessage;
import io.quarkus.websockets.next.OnClose;
import io.quarkus.websockets.next.OnError;
import io.quarkus.websockets.next.OnOpen;
import io.quarkus.websockets.next.OnPongMessage;
import io.quarkus.websockets.next.OnTextMessage;
import io.quarkus.websockets.next.WebSocket;
import io.quarkus.websockets.next.WebSocketConnection;
import io.smallrye.common.annotation.NonBlocking;
import io.vertx.core.buffer.Buffer;
import java.util.Objects;

/**
 * The chat over a WebSocket. Everything here is done at once, by the event loop: what blocks would let frames queue
 * where nobody counts them, and in the order in which it came, as an event loop does by itself: a queue of the framework's
 * would take another kilobyte of each socket. Who may open one is decided by {@link Handshake}. The frames of one socket are
 * handled in turn by {@link Frames}.
 */
@WebSocket(path = ChatSocket.PATH, inboundProcessingMode = InboundProcessingMode.CONCURRENT)
public class ChatSocket {
    static final String PATH = "/ws/chat";
    private final Connections connections;
    private final Backlog backlog;
    private final FrameJson json;
    private final Frames frames;
    private final PresenceTelling presence;
    private final SocketLimits limits;

    ChatSocket(
            Connections connections,
            Backlog backlog,
            FrameJson json,
            Frames frames,
            PresenceTelling presence,
            SocketLimits limits) {
        this.connections = connections;
        this.backlog = backlog;
        this.json = json;
        this.frames = frames;
        this.presence = presence;
        this.limits = limits;
    }

    /** Known first, then looked up: a session that ends in between is seen by the one or the other. */
    @OnOpen
    @NonBlocking
    void open(WebSocketConnection socket) {
        var connection = new Connection(socket, Handshake.taken(socket), backlog, json, limits);
        connections.add(socket, connection);
        connection.start(() -> presence.greeting(connection.user().id()));
        // Where it was closed before it was known, nobody else removes it.
        if (socket.isClosed()) close(socket);
    }

    @OnClose
    @NonBlocking
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
    @NonBlocking
    void refuse(Buffer frame, WebSocketConnection socket) {
        Connection connection = connection(socket);
        connection.receive(0, () -> frames.refuseBinary(connection));
    }

    @OnPongMessage
    @NonBlocking
    void answered(Buffer pong, WebSocketConnection socket) {
        Connection connection = connections.of(socket);
        if (connection != null) connection.seen();
    }

    @OnTextMessage
    @NonBlocking
    void receive(String text, WebSocketConnection socket) {
        Connection connection = connection(socket);
        connection.receive(text.length(), () -> frames.handle(connection, text));
    }

    private Connection connection(WebSocketConnection socket) {
        return Objects.requireNonNull(connections.of(socket), "A frame before the socket was open");
    }
}
