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

/** The events of a group, to be taken into a calendar. */
@Path("/api/v1/groups/{group}/events.ics")
@Authenticated
@RunOnVirtualThread
public class GroupCalendarResource {
    private final CalendarService calendars;
    private final CurrentUser me;

    GroupCalendarResource(CalendarService calendars, CurrentUser me) {
        this.calendars = calendars;
        this.me = me;
    }

    /** Those of the last 90 days and to come, 500 at most. */
    @GET
    @Produces(CalendarService.TYPE)
    @ResponseHeader(name = "Content-Disposition", value = "attachment; filename=\"events.ics\"")
    public String events(@RestPath Id group) {
        return calendars.ofGroup(group, me.id());
    }
}
