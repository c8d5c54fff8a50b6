package social.kith.identity.account;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;
import social.kith.identity.limit.ClientAddress;
import social.kith.identity.limit.Limits;
import social.kith.identity.session.SessionHeader;
import social.kith.identity.session.SessionService;
import social.kith.platform.identity.CurrentUser;

/** Registering, signing in and out. */
@Path("/api/v1/auth")
@PermitAll
@RunOnVirtualThread
public class AuthResource {
    private final AccountService accounts;
    private final SignInService signIns;
    private final SessionService sessions;
    private final Limits limits;
    private final CurrentUser me;

    AuthResource(
            AccountService accounts, SignInService signIns, SessionService sessions, Limits limits, CurrentUser me) {
        this.accounts = accounts;
        this.signIns = signIns;
        this.sessions = sessions;
        this.limits = limits;
        this.me = me;
    }

    @POST
    @Path("/register")
    @Produces(MediaType.APPLICATION_JSON)
    @APIResponseSchema(value = OwnProfile.class, responseCode = "201")
    public Response register(
            @Valid @NotNull RegisterAccount command,
            @Nullable @HeaderParam("User-Agent") String userAgent,
            @Context HttpServerRequest request) {
        limits.signUp(ClientAddress.of(request));
        OwnProfile profile = accounts.register(command, accounts.admit(command));
        return signedIn(201, profile, sessions.begin(profile.id(), userAgent));
    }

    @POST
    @Path("/login")
    @Produces(MediaType.APPLICATION_JSON)
    @APIResponseSchema(value = OwnProfile.class, responseCode = "200")
    public Response login(
            @Valid @NotNull SignIn command,
            @Nullable @HeaderParam("User-Agent") String userAgent,
            @Context HttpServerRequest request) {
        var recognised = signIns.recognise(command, ClientAddress.of(request));
        var entrance = signIns.enter(recognised, userAgent);
        return signedIn(200, entrance.profile(), entrance.token());
    }

    @POST
    @Path("/logout")
    @Authenticated
    @APIResponse(responseCode = "204", description = "Signed out")
    public Response logout() {
        sessions.end(me.sessionId());
        return Response.noContent().header(SessionHeader.NAME, "").build();
    }

    private static Response signedIn(int status, OwnProfile profile, String token) {
        return Response.status(status)
                .entity(profile)
                .header(SessionHeader.NAME, token)
                .build();
    }
}
