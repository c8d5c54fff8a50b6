package social.kith.socialgraph.follow;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestPath;
import social.kith.platform.id.Id;
import social.kith.platform.identity.CurrentUser;

/** How the caller stands to one user, and following them. */
@Path("/api/v1/users/{id}")
@Authenticated
@RunOnVirtualThread
public class FollowResource {
    private final FollowService follows;
    private final CurrentUser me;

    FollowResource(FollowService follows, CurrentUser me) {
        this.follows = follows;
        this.me = me;
    }

    @PUT
    @Path("/follow")
    public Relationship follow(@RestPath Id id) {
        return follows.follow(me.card(), id);
    }

    @DELETE
    @Path("/follow")
    public Relationship unfollow(@RestPath Id id) {
        return follows.unfollow(me.id(), id);
    }

    @GET
    @Path("/relationship")
    public Relationship relationship(@RestPath Id id) {
        return follows.relationship(me.id(), id);
    }
}
