package social.kith.content.post;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import social.kith.platform.id.Id;
import social.kith.platform.idempotency.Idempotent;
import social.kith.platform.identity.CurrentUser;

/** Posts, one at a time. */
@Path("/api/v1/posts")
@Authenticated
@RunOnVirtualThread
public class PostResource {
    private final PostService posts;
    private final CurrentUser me;

    PostResource(PostService posts, CurrentUser me) {
        this.posts = posts;
        this.me = me;
    }

    @POST
    @Idempotent
    @ResponseStatus(201)
    public PostView publish(@Valid @NotNull CreatePost command) {
        return posts.publish(me.card(), command);
    }

    @GET
    @Path("/{id}")
    public PostView read(@RestPath Id id) {
        return posts.read(me.card(), id);
    }

    @DELETE
    @Path("/{id}")
    public void delete(@RestPath Id id) {
        posts.delete(me.id(), id);
    }
}
