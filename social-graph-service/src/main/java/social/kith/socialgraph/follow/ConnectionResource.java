package social.kith.socialgraph.follow;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestPath;
import social.kith.platform.id.Id;
import social.kith.platform.identity.CurrentUser;
import social.kith.platform.page.Page;
import social.kith.platform.page.PageRequest;
import social.kith.socialgraph.relationship.ListedUser;

/** Who follows a user and whom they follow, as far as they show it; and the caller's own followers, to remove. */
@Path("/api/v1")
@Authenticated
@RunOnVirtualThread
public class ConnectionResource {
    private final ConnectionService connections;
    private final FollowService follows;
    private final CurrentUser me;

    ConnectionResource(ConnectionService connections, FollowService follows, CurrentUser me) {
        this.connections = connections;
        this.follows = follows;
        this.me = me;
    }

    @GET
    @Path("/users/{id}/followers")
    public Page<ListedUser> followers(@RestPath Id id, @BeanParam PageRequest page) {
        return connections.followers(me.id(), id, page);
    }

    @GET
    @Path("/users/{id}/following")
    public Page<ListedUser> following(@RestPath Id id, @BeanParam PageRequest page) {
        return connections.following(me.id(), id, page);
    }

    @DELETE
    @Path("/followers/{userId}")
    public void removeFollower(@RestPath Id userId) {
        follows.removeFollower(me.id(), userId);
    }
}
