package social.kith.groups.calendar;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.RestPath;
import social.kith.platform.id.Id;
import social.kith.platform.identity.CurrentUser;

/** One event, to be taken into a calendar. */
@Path("/api/v1/events/{id}.ics")
@Authenticated
@RunOnVirtualThread
public class EventCalendarResource {
    private final CalendarService calendars;
    private final CurrentUser me;

    EventCalendarResource(CalendarService calendars, CurrentUser me) {
        this.calendars = calendars;
        this.me = me;
    }

    @GET
    @Produces(CalendarService.TYPE)
    @ResponseHeader(name = "Content-Disposition", value = "attachment; filename=\"event.ics\"")
    public String event(@RestPath Id id) {
        return calendars.ofEvent(id, me.id());
    }
}
