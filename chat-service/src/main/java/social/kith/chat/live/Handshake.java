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
 * Lets the signed-in alone open a socket, and keeps of the request that asked for it whose it is and no more: ADR 11 says
 * what the framework would keep.
 */
@ApplicationScoped
class Handshake implements HttpUpgradeCheck {
    /** Who has opened a socket, and in which session, which it ends with. */
    record SignedIn(UserCard card, Id session) {}

    private static final int AFTER_AUTHENTICATION = 50;
    private static final String TOKEN_KEY = Handshake.class.getName();
    private static final UserData.TypedKey<SignedIn> SIGNED_IN = new UserData.TypedKey<>("signed-in");

    private final IdentityProviderManager identities;

    Handshake(IdentityProviderManager identities) {
        this.identities = identities;
    }

    void install(@Observes Filters filters) {
        filters.register(this::takeUser, AFTER_AUTHENTICATION);
    }

    /**
     * WebSockets Next keeps the {@link RoutingContext} of an upgrade that has a user, and an upgrade check is not given it:
     * so the user is taken from it here, and laid where the check finds it.
     */
    private void takeUser(RoutingContext http) {
        if (!http.normalizedPath().equals(ChatSocket.PATH)) {
            http.next();
            return;
        }
        QuarkusHttpUser.getSecurityIdentity(http, identities)
                .subscribe()
                .with(
                        user -> {
                            if (user.getPrincipal() instanceof JsonWebToken token) ContextLocals.put(TOKEN_KEY, token);
                            http.clearUser();
                            http.remove(QuarkusHttpUser.DEFERRED_IDENTITY_KEY);
                            http.next();
                        },
                        http::fail);
    }

    @Override
    public Uni<CheckResult> perform(HttpUpgradeContext upgrade) {
        JsonWebToken token = ContextLocals.<JsonWebToken>get(TOKEN_KEY).orElse(null);
        if (token == null) return CheckResult.rejectUpgrade(401);
        ContextLocals.remove(TOKEN_KEY);
        try {
            var user = new CurrentUser(token);
            upgrade.userData().put(SIGNED_IN, new SignedIn(user.card(), user.sessionId()));
        } catch (Refusal unreadable) {
            return CheckResult.rejectUpgrade(401);
        }
        dropOtherHeaders(upgrade.httpRequest().headers());
        return CheckResult.permitUpgrade();
    }

    private static void dropOtherHeaders(MultiMap headers) {
        for (String name : List.copyOf(headers.names())) {
            String lower = name.toLowerCase(Locale.ROOT);
            if (!lower.startsWith("sec-websocket-") && !lower.equals("connection") && !lower.equals("upgrade"))
                headers.remove(name);
        }
    }

    /** Who has opened that socket; to be asked once. */
    static SignedIn taken(WebSocketConnection socket) {
        return Objects.requireNonNull(socket.userData().remove(SIGNED_IN), "A socket was opened without its handshake");
    }
}
