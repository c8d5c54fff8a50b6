package social.kith.identity.account;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import social.kith.identity.session.SessionService;
import social.kith.platform.identity.CurrentUser;

/**
 * Registering, signing in and out. The session's token goes to the gateway in the header {@value #SESSION}, which makes
 * the cookie of it; an empty one takes the cookie away.
 */
@Path("/api/v1/auth")
@PermitAll
@RunOnVirtualThread
public class AuthResource {
    public static final String SESSION = "Kith-Session";
    private final AccountService accounts;
    private final SessionService sessions;
    private final CurrentUser me;

    AuthResource(AccountService accounts, SessionService sessions, CurrentUser me) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.me = me;
    }

    @POST
    @Path("/register")
    public Response register(
            @Valid @NotNull RegisterAccount command, @Nullable @HeaderParam("User-Agent") String userAgent) {
        OwnProfile profile = accounts.register(command, accounts.admit(command));
        return signedIn(201, profile, userAgent);
    }

    @POST
    @Path("/login")
    public Response login(@Valid @NotNull SignIn command, @Nullable @HeaderParam("User-Agent") String userAgent) {
        return signedIn(200, accounts.recognise(command), userAgent);
    }

    @POST
    @Path("/logout")
    @Authenticated
    public Response logout() {
        sessions.end(me.sessionId());
        return Response.noContent().header(SESSION, "").build();
    }

    private Response signedIn(int status, OwnProfile profile, @Nullable String userAgent) {
        String token = sessions.begin(profile.id(), userAgent);
        return Response.status(status).entity(profile).header(SESSION, token).build();
    }
}
