package social.kith.socialgraph.mute;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestPath;
import social.kith.platform.id.Id;
import social.kith.platform.identity.CurrentUser;
import social.kith.platform.page.Page;
import social.kith.platform.page.PageRequest;
import social.kith.socialgraph.relationship.ListedUser;
import social.kith.socialgraph.relationship.Relationship;

/** Whom the caller has muted. */
@Path("/api/v1")
@Authenticated
@RunOnVirtualThread
public class MuteResource {
    private final MuteService mutes;
    private final CurrentUser me;

    MuteResource(MuteService mutes, CurrentUser me) {
        this.mutes = mutes;
        this.me = me;
    }

    @PUT
    @Path("/users/{id}/mute")
    public Relationship mute(@RestPath Id id) {
        return mutes.mute(me.id(), id);
    }

    @DELETE
    @Path("/users/{id}/mute")
    public Relationship unmute(@RestPath Id id) {
        return mutes.unmute(me.id(), id);
    }

    @GET
    @Path("/mutes")
    public Page<ListedUser> list(@BeanParam PageRequest page) {
        return mutes.list(me.id(), page);
    }
}
