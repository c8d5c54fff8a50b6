package social.kith.groups.event;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import social.kith.platform.id.Id;
import social.kith.platform.idempotency.Idempotent;
import social.kith.platform.identity.CurrentUser;
import social.kith.platform.page.Page;
import social.kith.platform.page.PageRequest;

/** The events of a group. */
@Path("/api/v1/groups/{group}/events")
@Authenticated
@RunOnVirtualThread
public class GroupEventResource {
    private final EventService events;
    private final CurrentUser me;

    GroupEventResource(EventService events, CurrentUser me) {
        this.events = events;
        this.me = me;
    }

    @POST
    @Idempotent
    @ResponseStatus(201)
    public EventView create(@RestPath Id group, @Valid @NotNull CreateEvent command) {
        return events.view(events.create(group, command.checked(), me.id()), me.id());
    }

    @GET
    public Page<EventView> list(@RestPath Id group, @BeanParam PageRequest page) {
        return events.ofGroup(group, me.id(), page);
    }
}
