package social.kith.identity.session;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestPath;
import social.kith.platform.id.Id;
import social.kith.platform.identity.CurrentUser;
import social.kith.platform.page.Page;
import social.kith.platform.page.PageRequest;

/** Where the caller is signed in. */
@Path("/api/v1/auth/sessions")
@Authenticated
@RunOnVirtualThread
public class OwnSessionsResource {
    private final SessionService sessions;
    private final CurrentUser me;

    OwnSessionsResource(SessionService sessions, CurrentUser me) {
        this.sessions = sessions;
        this.me = me;
    }

    @GET
    public Page<OwnSession> list(@BeanParam PageRequest page) {
        return sessions.list(me.id(), me.sessionId(), page);
    }

    /** Signs out there; here too, if it is this one. */
    @DELETE
    @Path("/{id}")
    @APIResponse(responseCode = "204", description = "Ended")
    public Response end(@RestPath Id id) {
        sessions.end(me.id(), id);
        var answer = Response.noContent();
        return (id.equals(me.sessionId()) ? answer.header(SessionHeader.NAME, "") : answer).build();
    }

    /** Signs out everywhere else. */
    @DELETE
    public void endOthers() {
        sessions.endOthers(me.id(), me.sessionId());
    }
}
