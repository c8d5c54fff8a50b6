package social.kith.socialgraph.block;

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

/** Whom the caller has blocked. */
@Path("/api/v1")
@Authenticated
@RunOnVirtualThread
public class BlockResource {
    private final BlockService blocks;
    private final CurrentUser me;

    BlockResource(BlockService blocks, CurrentUser me) {
        this.blocks = blocks;
        this.me = me;
    }

    @PUT
    @Path("/users/{id}/block")
    public Relationship block(@RestPath Id id) {
        return blocks.block(me.card(), id);
    }

    @DELETE
    @Path("/users/{id}/block")
    public Relationship unblock(@RestPath Id id) {
        return blocks.unblock(me.id(), id);
    }

    @GET
    @Path("/blocks")
    public Page<ListedUser> list(@BeanParam PageRequest page) {
        return blocks.list(me.id(), page);
    }
}
