package social.kith.identity.session;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.jspecify.annotations.Nullable;
import social.kith.identity.account.AccountService;
import social.kith.platform.problem.Refusal;

/**
 * For the gateway: whose session a token is, as a JWT. The token is all that is needed and all that is asked for;
 * the gateway has no route to this address.
 */
@Path("/internal/sessions")
@PermitAll
@RunOnVirtualThread
public class SessionResource {
    private final SessionService sessions;
    private final AccountService accounts;
    private final JwtIssuer jwts;

    SessionResource(SessionService sessions, AccountService accounts, JwtIssuer jwts) {
        this.sessions = sessions;
        this.accounts = accounts;
        this.jwts = jwts;
    }

    /** 200 with a JWT, or 401 where the session is over or never was; one that has expired is ended here. */
    @POST
    @Path("/resolve")
    public SignedIn resolve(@Nullable @HeaderParam(SessionHeader.NAME) String token) {
        if (token == null) throw Refusal.unauthenticated();
        Session session = sessions.byToken(token).orElseThrow(Refusal::unauthenticated);
        if (sessions.isOver(session)) {
            sessions.end(session.id());
            throw Refusal.unauthenticated();
        }
        // Whoever deletes their account at this moment ends their sessions.
        var card = accounts.card(session.user()).orElseThrow(Refusal::unauthenticated);
        if (sessions.shouldNote(session)) sessions.note(session.id());
        return jwts.issue(session.id(), card);
    }
}
