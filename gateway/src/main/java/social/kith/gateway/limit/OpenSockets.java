package social.kith.gateway.limit;

import jakarta.inject.Singleton;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** How many WebSockets each session has open; those who are given a place give it back. */
@Singleton
public class OpenSockets {
    private final int most;
    private final ConcurrentMap<String, Integer> open = new ConcurrentHashMap<>();

    public OpenSockets(Limits limits) {
        most = limits.session().openSockets();
    }

    /** Takes a place for one more socket of that session; false where it has all that it may have. */
    public boolean enter(String token) {
        if (open.merge(token, 1, Integer::sum) <= most) return true;
        leave(token);
        return false;
    }

    /** Gives a place back that was taken. */
    public void leave(String token) {
        open.computeIfPresent(token, (session, sockets) -> sockets == 1 ? null : sockets - 1);
    }
}
