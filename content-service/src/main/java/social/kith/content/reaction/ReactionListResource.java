package social.kith.content.reaction;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestPath;
import social.kith.platform.id.Id;
import social.kith.platform.identity.CurrentUser;
import social.kith.platform.page.Page;
import social.kith.platform.page.PageRequest;

/** Who feels what about a post. */
@Path("/api/v1/posts/{id}/reactions")
@Authenticated
@RunOnVirtualThread
public class ReactionListResource {
    private final ReactionService reactions;
    private final CurrentUser me;

    ReactionListResource(ReactionService reactions, CurrentUser me) {
        this.reactions = reactions;
        this.me = me;
    }

    @GET
    public Page<ReactionView> list(@RestPath Id id, @BeanParam PageRequest page) {
        return reactions.on(me.card(), id, page);
    }
}
