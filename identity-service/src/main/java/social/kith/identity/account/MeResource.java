package social.kith.identity.account;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import social.kith.identity.limit.ClientAddress;
import social.kith.identity.session.SessionHeader;
import social.kith.platform.identity.CurrentUser;

/** The caller's own profile and account. */
@Path("/api/v1/me")
@Authenticated
@RunOnVirtualThread
public class MeResource {
    private final AccountService accounts;
    private final SignInService signIns;
    private final DeletionService deletions;
    private final CurrentUser me;

    MeResource(AccountService accounts, SignInService signIns, DeletionService deletions, CurrentUser me) {
        this.accounts = accounts;
        this.signIns = signIns;
        this.deletions = deletions;
        this.me = me;
    }

    @GET
    public OwnProfile me() {
        return accounts.ownProfile(me.id());
    }

    /** The body is a merge patch of a {@link Profile}. */
    @PATCH
    public OwnProfile change(
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(implementation = ChangeProfile.class)))
                    @NotNull
                    ObjectNode patch) {
        return accounts.change(me.id(), patch);
    }

    @DELETE
    @APIResponse(responseCode = "204", description = "Deleted, and signed out everywhere")
    public Response leave(@Valid @NotNull LeaveAccount command, @Context HttpServerRequest request) {
        deletions.delete(signIns.recognise(me.id(), command.password(), ClientAddress.of(request)));
        return Response.noContent().header(SessionHeader.NAME, "").build();
    }
}
