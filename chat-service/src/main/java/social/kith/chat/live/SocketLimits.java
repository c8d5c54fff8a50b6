package social.kith.chat.live;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What one socket may ask for, and what all of them share. */
@ApplicationScoped
class SocketLimits {
    private final int perSecond;
    private final int burst;
    private final Room room;

    SocketLimits(
            @ConfigProperty(name = "kith.limits.chat.socket.frames-per-second") int perSecond,
            @ConfigProperty(name = "kith.limits.chat.socket.burst") int burst,
            Room room) {
        this.perSecond = perSecond;
        this.burst = burst;
        this.room = room;
    }

    Pace pace() {
        return new Pace(perSecond, burst, System::nanoTime);
    }

    Room room() {
        return room;
    }
}
