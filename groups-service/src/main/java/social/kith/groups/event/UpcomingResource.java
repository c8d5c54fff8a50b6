package social.kith.groups.event;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import social.kith.platform.identity.CurrentUser;
import social.kith.platform.page.Page;
import social.kith.platform.page.PageRequest;
import social.kith.platform.problem.Refusal;

/** Events of all groups of somebody. */
@Path("/api/v1/events")
@Authenticated
@RunOnVirtualThread
public class UpcomingResource {
    private final EventService events;
    private final CurrentUser me;

    UpcomingResource(EventService events, CurrentUser me) {
        this.events = events;
        this.me = me;
    }

    /** {@code ?mine}: what is to come in the caller's groups, the soonest first. There is no list of all events. */
    @GET
    public Page<EventView> upcoming(
            @RestQuery @Nullable @Parameter(required = true, allowEmptyValue = true) String mine,
            @BeanParam PageRequest page) {
        if (mine == null) throw Refusal.invalid("mine", "is needed: there is no list of all events");
        if (!mine.isEmpty() && !mine.equals("true")) throw Refusal.invalid("mine", "has no value");
        return events.upcoming(me.id(), page);
    }
}
