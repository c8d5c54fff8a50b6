package social.kith.content.reaction;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestPath;
import social.kith.platform.id.Id;
import social.kith.platform.identity.CurrentUser;

/** The caller's own reaction to a post. */
@Path("/api/v1/posts/{id}/reaction")
@Authenticated
@RunOnVirtualThread
public class ReactionResource {
    private final ReactionService reactions;
    private final CurrentUser me;

    ReactionResource(ReactionService reactions, CurrentUser me) {
        this.reactions = reactions;
        this.me = me;
    }

    @PUT
    public PostReactions react(@RestPath Id id, @Valid @NotNull React command) {
        reactions.react(me.card(), id, command.emoji());
        return reactions.numbers(me.id(), id);
    }

    @DELETE
    public void takeBack(@RestPath Id id) {
        reactions.takeBack(me.id(), id);
    }
}
