package social.kith.socialgraph.follow;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestPath;
import social.kith.platform.id.Id;
import social.kith.platform.identity.CurrentUser;
import social.kith.socialgraph.relationship.Relationship;

/** Following a user, or asking to, and its end. */
@Path("/api/v1/users/{id}/follow")
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
    public Relationship follow(@RestPath Id id) {
        return follows.follow(me.card(), id);
    }

    @DELETE
    public Relationship unfollow(@RestPath Id id) {
        return follows.unfollow(me.id(), id);
    }
}
