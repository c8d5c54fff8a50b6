package social.kith.chat.live;

import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.quarkus.websockets.next.HttpUpgradeCheck;
import io.quarkus.websockets.next.UserData;
import io.quarkus.websockets.next.WebSocketConnection;
import io.smallrye.common.vertx.ContextLocals;
import io.smallrye.mutiny.Uni;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.eclipse.microprofile.jwt.JsonWebToken;
import social.kith.platform.id.Id;
import social.kith.platform.identity.CurrentUser;
import social.kith.platform.identity.UserCard;
import social.kith.platform.problem.Refusal;

/**
 * Lets open a socket who is signed in, and keeps of the request that asked for it who that is. The framework would keep
 * the request itself for as long as the socket is open, with its token, its headers and the steps that led to its user:
 * more than half of what a silent socket takes.
 */
@ApplicationScoped
class Handshake implements HttpUpgradeCheck {
    /** Who has opened a socket, and in which session, which it ends with. */
    record User(UserCard card, Id session) {}

    private static final int AFTER_AUTHENTICATION = 50;
    private static final String TOKEN = Handshake.class.getName();
    private static final UserData.TypedKey<User> USER = new UserData.TypedKey<>("user");

    private final IdentityProviderManager identities;

    Handshake(IdentityProviderManager identities) {
        this.identities = identities;
    }

    void install(@Observes Filters filters) {
        filters.register(this::keepToken, AFTER_AUTHENTICATION);
    }

    /** Whatever has a user at the upgrade is kept whole, for the user's sake. */
    private void keepToken(RoutingContext http) {
        if (!http.normalizedPath().equals(ChatSocket.PATH)) {
            http.next();
            return;
        }
        QuarkusHttpUser.getSecurityIdentity(http, identities)
                .subscribe()
                .with(
                        user -> {
                            if (user.getPrincipal() instanceof JsonWebToken token) ContextLocals.put(TOKEN, token);
                            http.clearUser();
                            http.remove(QuarkusHttpUser.DEFERRED_IDENTITY_KEY);
                            http.next();
                        },
                        http::fail);
    }

    @Override
    public Uni<CheckResult> perform(HttpUpgradeContext upgrade) {
        JsonWebToken token = ContextLocals.<JsonWebToken>get(TOKEN).orElse(null);
        if (token == null) return CheckResult.rejectUpgrade(401);
        ContextLocals.remove(TOKEN);
        try {
            var user = new CurrentUser(token);
            upgrade.userData().put(USER, new User(user.card(), user.sessionId()));
        } catch (Refusal unreadable) {
            return CheckResult.rejectUpgrade(401);
        }
        keepHandshakeAlone(upgrade.httpRequest().headers());
        return CheckResult.permitUpgrade();
    }

    private static void keepHandshakeAlone(MultiMap headers) {
        for (String name : List.copyOf(headers.names())) {
            String lower = name.toLowerCase(Locale.ROOT);
            if (!lower.startsWith("sec-websocket-") && !lower.equals("connection") && !lower.equals("upgrade"))
                headers.remove(name);
        }
    }

    /** Who has opened that socket; to be asked once. */
    static User taken(WebSocketConnection socket) {
        return Objects.requireNonNull(socket.userData().remove(USER), "A socket was opened without its handshake");
    }
}
