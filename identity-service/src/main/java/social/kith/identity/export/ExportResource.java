package social.kith.identity.export;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import social.kith.platform.id.Id;
import social.kith.platform.idempotency.Idempotent;
import social.kith.platform.identity.CurrentUser;

/** Everything of the caller's as one archive. */
@Path("/api/v1/me/export")
@Authenticated
@RunOnVirtualThread
public class ExportResource {
    private final ExportService exports;
    private final CurrentUser me;

    ExportResource(ExportService exports, CurrentUser me) {
        this.exports = exports;
        this.me = me;
    }

    @POST
    @Idempotent
    @ResponseStatus(202)
    public ExportView ask() {
        return exports.ask(me.id());
    }

    @GET
    @Path("/{id}")
    public ExportView view(@RestPath Id id) {
        return exports.view(me.id(), id);
    }

    @GET
    @Path("/{id}/archive")
    @APIResponse(
            responseCode = "200",
            description = "The archive",
            content =
                    @Content(
                            mediaType = "application/zip",
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response archive(@RestPath Id id) {
        return Response.ok(exports.archive(me.id(), id))
                .type("application/zip")
                .header("Content-Disposition", "attachment; filename=\"kith-" + id + ".zip\"")
                .build();
    }
}
