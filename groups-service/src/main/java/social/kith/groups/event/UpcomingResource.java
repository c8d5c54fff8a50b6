package social.kith.groups.event;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import social.kith.platform.identity.CurrentUser;
import social.kith.platform.page.Page;
import social.kith.platform.page.PageRequest;
import social.kith.platform.problem.Refusal;

/** Events of all groups of somebody. */
@Path("/api/v1/events")
@Authenticated
@RunOnVirtualThread
public class UpcomingResource {
    /** What a client may say that sends no parameter without a value. */
    private static final String MINE = "true";

    private final EventService events;
    private final CurrentUser me;

    UpcomingResource(EventService events, CurrentUser me) {
        this.events = events;
        this.me = me;
    }

    /** {@code ?mine}: what is to come in the caller's groups, the soonest first. There is no list of all events. */
    @GET
    @Parameter(
            name = "mine",
            in = ParameterIn.QUERY,
            required = true,
            allowEmptyValue = true,
            schema = @Schema(type = SchemaType.STRING, enumeration = MINE))
    public Page<EventView> upcoming(@Context UriInfo asked, @BeanParam PageRequest page) {
        List<String> mine = asked.getQueryParameters().getOrDefault("mine", List.of());
        if (mine.isEmpty()) throw Refusal.invalid("mine", "is needed: there is no list of all events");
        for (String value : mine)
            if (!value.isEmpty() && !value.equals(MINE)) throw Refusal.invalid("mine", "can only be " + MINE);
        return events.upcoming(me.id(), page);
    }
}
