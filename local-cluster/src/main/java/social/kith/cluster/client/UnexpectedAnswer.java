package social.kith.cluster.client;

import java.net.http.WebSocketHandshakeException;
import org.jspecify.annotations.Nullable;

/** The API did not answer as it was expected to. */
public final class UnexpectedAnswer extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;

    UnexpectedAnswer(String message, int status, @Nullable Throwable cause) {
        super(message, cause);
        this.status = status;
    }

    static UnexpectedAnswer ofUpgrade(String path, @Nullable Throwable cause) {
        int status = cause instanceof WebSocketHandshakeException refused
                ? refused.getResponse().statusCode()
                : 0;
        return new UnexpectedAnswer("No WebSocket at " + path + ": " + (status == 0 ? cause : status), status, cause);
    }

    /** The status that came; 0 where no answer came at all. */
    public int status() {
        return status;
    }
}
