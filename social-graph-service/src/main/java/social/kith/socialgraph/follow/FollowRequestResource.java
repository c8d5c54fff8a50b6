package social.kith.socialgraph.follow;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestPath;
import social.kith.platform.id.Id;
import social.kith.platform.identity.CurrentUser;
import social.kith.platform.page.Page;
import social.kith.platform.page.PageRequest;
import social.kith.socialgraph.relationship.Relationship;

/** Requests to follow the caller, and the caller's own. */
@Path("/api/v1/follow-requests")
@Authenticated
@RunOnVirtualThread
public class FollowRequestResource {
    private final FollowService follows;
    private final ConnectionService connections;
    private final CurrentUser me;

    FollowRequestResource(FollowService follows, ConnectionService connections, CurrentUser me) {
        this.follows = follows;
        this.connections = connections;
        this.me = me;
    }

    @GET
    public Page<FollowRequest> received(@BeanParam PageRequest page) {
        return connections.received(me.id(), page);
    }

    @GET
    @Path("/sent")
    public Page<FollowRequest> sent(@BeanParam PageRequest page) {
        return connections.sent(me.id(), page);
    }

    @POST
    @Path("/{id}/accept")
    public Relationship accept(@RestPath Id id) {
        return follows.accept(me.id(), id);
    }

    @POST
    @Path("/{id}/decline")
    public Relationship decline(@RestPath Id id) {
        return follows.decline(me.id(), id);
    }
}
