package social.kith.chat.live;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What all sockets together may keep waiting, in characters, beyond the little that each of them has for itself: each has
 * its own bound, but many slow ones at once must not fill the memory either.
 */
@ApplicationScoped
class Room {
    private final long most;
    private final AtomicLong taken = new AtomicLong();

    Room(@ConfigProperty(name = "kith.chat.sockets.waiting") long most) {
        this.most = most;
    }

    boolean take(int size) {
        if (size == 0) return true;
        if (taken.addAndGet(size) <= most) return true;
        give(size);
        return false;
    }

    void give(int size) {
        taken.addAndGet(-size);
    }
}
