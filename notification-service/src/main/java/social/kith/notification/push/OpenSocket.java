package social.kith.notification.push;

import io.quarkus.websockets.next.CloseReason;
import io.smallrye.mutiny.Uni;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.Consumer;
import java.util.function.Function;
import social.kith.notification.notification.Language;
import social.kith.platform.id.Id;

/**
 * One open connection of a user. Frames go out one after the other, each when the one before it is written; a client
 * that lets too many wait is sent away, to come back when it can, instead of filling the memory.
 */
final class OpenSocket {
    /** RFC 6455 and its registry: 1009 too large, 1012 service restart, 1013 try again later; 4401 is ours. */
    static final CloseReason TOO_LARGE = new CloseReason(1009, "The frame is too large");

    static final CloseReason RESTART = new CloseReason(1012, "Come back in a moment");

    static final CloseReason TOO_SLOW = new CloseReason(1013, "Too many frames are waiting, come back");
    static final CloseReason SESSION_ENDED = new CloseReason(4401, "The session has ended");
    static final int FRAMES_WAITING = 256;

    private final Id user;
    private final Id session;
    private final Language language;
    private final Function<String, Uni<Void>> write;
    private final Consumer<CloseReason> close;
    private final Queue<String> waiting = new ArrayDeque<>();
    private boolean writing;
    private boolean closed;

    OpenSocket(Id user, Id session, Language language, Function<String, Uni<Void>> write, Consumer<CloseReason> close) {
        this.user = user;
        this.session = session;
        this.language = language;
        this.write = write;
        this.close = close;
    }

    Id user() {
        return user;
    }

    Id session() {
        return session;
    }

    Language language() {
        return language;
    }

    synchronized void send(String frame) {
        if (closed) return;
        if (waiting.size() >= FRAMES_WAITING) {
            close(TOO_SLOW);
            return;
        }
        waiting.add(frame);
        if (!writing) writeNext();
    }

    private synchronized void writeNext() {
        String next = waiting.poll();
        writing = next != null;
        if (next == null) return;
        write.apply(next).subscribe().with(written -> writeNext(), failed -> drop());
    }

    synchronized void close(CloseReason why) {
        if (closed) return;
        drop();
        close.accept(why);
    }

    /** Nothing more will be written. */
    synchronized void drop() {
        closed = true;
        waiting.clear();
    }
}
