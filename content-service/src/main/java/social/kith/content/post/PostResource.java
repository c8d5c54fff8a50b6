package social.kith.content.post;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
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
    private final PostChangeService changes;
    private final CurrentUser me;

    PostResource(PostService posts, PostChangeService changes, CurrentUser me) {
        this.posts = posts;
        this.changes = changes;
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

    /** The body is a merge patch of {@link ChangePost}. */
    @PATCH
    @Path("/{id}")
    public PostView change(
            @RestPath Id id,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(implementation = ChangePost.class)))
                    @NotNull
                    ObjectNode patch) {
        return changes.change(me.card(), id, patch);
    }

    @DELETE
    @Path("/{id}")
    public void delete(@RestPath Id id) {
        posts.delete(me.id(), id);
    }
}
