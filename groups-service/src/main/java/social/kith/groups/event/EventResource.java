package social.kith.groups.event;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.jboss.resteasy.reactive.RestPath;
import social.kith.platform.id.Id;
import social.kith.platform.identity.CurrentUser;
import social.kith.platform.page.Page;
import social.kith.platform.page.PageRequest;

/** One event, changing and cancelling it, and who comes to it. */
@Path("/api/v1/events/{id}")
@Authenticated
@RunOnVirtualThread
public class EventResource {
    private final EventService events;
    private final EventChangeService changes;
    private final ResponseService responses;
    private final CurrentUser me;

    EventResource(EventService events, EventChangeService changes, ResponseService responses, CurrentUser me) {
        this.events = events;
        this.changes = changes;
        this.responses = responses;
        this.me = me;
    }

    @GET
    public EventView view(@RestPath Id id) {
        return events.view(id, me.id());
    }

    /** The body is a merge patch of what a client sends to plan an event. */
    @PATCH
    public EventView change(
            @RestPath Id id,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(implementation = ChangeEvent.class)))
                    @NotNull
                    ObjectNode patch) {
        changes.change(id, patch, me.id());
        return events.view(id, me.id());
    }

    /** Cancels it; it stays to be seen, marked, until its time has come. */
    @DELETE
    public void cancel(@RestPath Id id) {
        changes.cancel(id, me.id());
    }

    @PUT
    @Path("/response")
    public EventView answer(@RestPath Id id, @Valid @NotNull AnswerEvent command) {
        responses.answer(id, command.response(), me.id());
        return events.view(id, me.id());
    }

    @GET
    @Path("/responses")
    public Page<ResponseView> responses(@RestPath Id id, @BeanParam PageRequest page) {
        return responses.responses(id, me.id(), page);
    }
}
