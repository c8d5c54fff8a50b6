package social.kith.notification.push;

import io.quarkus.security.Authenticated;
import io.quarkus.websockets.next.CloseReason;
import io.quarkus.websockets.next.OnBinaryMessage;
import io.quarkus.websockets.next.OnClose;
import io.quarkus.websockets.next.OnError;
import io.quarkus.websockets.next.OnOpen;
import io.quarkus.websockets.next.OnTextMessage;
import io.quarkus.websockets.next.UserData;
import io.quarkus.websockets.next.WebSocket;
import io.quarkus.websockets.next.WebSocketConnection;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.buffer.Buffer;
import org.jboss.logging.Logger;
import social.kith.notification.notification.Language;
import social.kith.platform.identity.CurrentUser;
import social.kith.platform.problem.Refusal;

/**
 * {@code /ws/notifications}: the server speaks, the client listens. It lives as long as the session that opened it, not
 * as long as the token.
 */
@WebSocket(path = "/ws/notifications")
@Authenticated
public class NotificationSocket {
    private static final Logger LOG = Logger.getLogger(NotificationSocket.class);
    private static final UserData.TypedKey<OpenSocket> OPEN = new UserData.TypedKey<>("open-socket");
    private final Push push;
    private final CurrentUser me;

    NotificationSocket(Push push, CurrentUser me) {
        this.push = push;
        this.me = me;
    }

    /** Returns at once: while this, or anything below, blocks, the client's frames would queue without bound. */
    @OnOpen
    @NonBlocking
    void open(WebSocketConnection connection) {
        var language = Language.of(connection.handshakeRequest().header("Accept-Language"));
        var socket =
                new OpenSocket(me.id(), me.sessionId(), language, connection::sendText, why -> close(connection, why));
        connection.userData().put(OPEN, socket);
        Thread.ofVirtual().name("opening").start(() -> greet(socket, connection));
    }

    private void greet(OpenSocket socket, WebSocketConnection connection) {
        try {
            push.opened(socket);
        } catch (RuntimeException failed) {
            LOG.error("A connection could not be greeted", failed);
            socket.close(CloseReason.INTERNAL_SERVER_ERROR);
        }
        // Where it was closed before it was known, nobody else removes it.
        if (connection.isClosed()) push.closed(socket);
    }

    private static void close(WebSocketConnection connection, CloseReason why) {
        connection
                .close(why)
                .subscribe()
                .with(closed -> {}, failed -> LOG.debugf("A connection was gone before it was closed: %s", failed));
    }

    @OnTextMessage
    @NonBlocking
    void text(String anything, WebSocketConnection connection) {
        answer(connection);
    }

    @OnBinaryMessage
    @NonBlocking
    void binary(Buffer anything, WebSocketConnection connection) {
        answer(connection);
    }

    /** Vert.x has no exception of its own for a message that is too large, and would close with 1011. */
    @OnError
    void tooLarge(IllegalStateException fault, WebSocketConnection connection) {
        boolean overflow = fault.getMessage() != null && fault.getMessage().contains("max message size");
        if (!overflow) LOG.error("A connection failed", fault);
        close(connection, overflow ? OpenSocket.TOO_LARGE : CloseReason.INTERNAL_SERVER_ERROR);
    }

    private void answer(WebSocketConnection connection) {
        var problem = Refusal.invalid("frame", "is not understood: this connection only tells, it takes nothing")
                .problem();
        OpenSocket socket = connection.userData().get(OPEN);
        if (socket != null) socket.send(push.text(new Frame.Error(problem)));
    }

    @OnClose
    @RunOnVirtualThread
    void close(WebSocketConnection connection) {
        OpenSocket socket = connection.userData().get(OPEN);
        if (socket != null) push.closed(socket);
    }
}
