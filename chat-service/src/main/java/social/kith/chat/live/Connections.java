package social.kith.chat.live;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.websockets.next.UserData;
import io.quarkus.websockets.next.WebSocketConnection;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import social.kith.chat.presence.Presence;
import social.kith.platform.id.Id;

/** The sockets that are open at this instance, by the user whose they are. */
@ApplicationScoped
class Connections {
    private static final UserData.TypedKey<Connection> CONNECTION = new UserData.TypedKey<>("connection");
    private final ConcurrentHashMap<Id, Set<Connection>> byUser = new ConcurrentHashMap<>();
    private final Presence presence;

    Connections(Presence presence) {
        this.presence = presence;
    }

    void add(WebSocketConnection socket, Connection connection) {
        socket.userData().put(CONNECTION, connection);
        byUser.compute(connection.user().id(), (user, open) -> {
            Set<Connection> all = open == null ? ConcurrentHashMap.newKeySet(1) : open;
            all.add(connection);
            return all;
        });
        presence.arrived(connection.user().id());
    }

    /** What this socket was added as; null where it was not. */
    @Nullable
    Connection of(WebSocketConnection socket) {
        return socket.userData().get(CONNECTION);
    }

    Collection<Connection> of(Id user) {
        return byUser.getOrDefault(user, Set.of());
    }

    List<Connection> all() {
        return byUser.values().stream().flatMap(Set::stream).toList();
    }

    boolean none() {
        return byUser.isEmpty();
    }

    void remove(Connection connection) {
        byUser.computeIfPresent(connection.user().id(), (user, open) -> {
            if (open.remove(connection)) presence.departed(user);
            return open.isEmpty() ? null : open;
        });
    }

    /** Closes every socket of that session; whoever opens one from now on is refused by {@link EndedSessions}. */
    void end(Id user, Id session) {
        for (Connection connection : of(user))
            if (connection.session().equals(session)) connection.close(CloseCode.SESSION_ENDED);
    }

    /** Early, while the sockets still are there to be told. */
    void restart(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) ShutdownEvent stopping) {
        all().forEach(one -> one.close(CloseCode.RESTART));
    }
}
