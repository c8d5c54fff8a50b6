package social.kith.groups.event;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestPath;
import social.kith.platform.id.Id;
import social.kith.platform.identity.CurrentUser;
import social.kith.platform.page.Page;
import social.kith.platform.page.PageRequest;

/** One event, and who comes to it. */
@Path("/api/v1/events/{id}")
@Authenticated
@RunOnVirtualThread
public class EventResource {
    private final EventService events;
    private final ResponseService responses;
    private final CurrentUser me;

    EventResource(EventService events, ResponseService responses, CurrentUser me) {
        this.events = events;
        this.responses = responses;
        this.me = me;
    }

    @GET
    public EventView view(@RestPath Id id) {
        return events.view(id, me.id());
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
