package social.kith.platform.outbox;

import io.quarkus.arc.Arc;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Singleton;

/** The outbox position of what the current request tells its caller is written; 0 while that is nothing. */
@Singleton
public class WrittenPosition {
    private final InRequest request;

    WrittenPosition(InRequest request) {
        this.request = request;
    }

    public void is(long position) {
        // A consumer or a scheduled task writes without a request to answer.
        if (Arc.container().requestContext().isActive()) request.raiseTo(position);
    }

    public long get() {
        return request.position();
    }

    /** The position, kept with the request. */
    @RequestScoped
    static class InRequest {
        private long position;

        void raiseTo(long committed) {
            position = Math.max(position, committed);
        }

        long position() {
            return position;
        }
    }
}
