package social.kith.cluster;

import org.jspecify.annotations.Nullable;

/** Something that the person at the keyboard has to know and can do something about; the message says what. */
public class ClusterException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ClusterException(String message) {
        this(message, null);
    }

    public ClusterException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
