package social.kith.content.comment;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.jboss.resteasy.reactive.RestPath;
import social.kith.platform.id.Id;
import social.kith.platform.identity.CurrentUser;

/** One comment, for those who may change it or take it away. */
@Path("/api/v1/comments/{id}")
@Authenticated
@RunOnVirtualThread
public class CommentResource {
    private final CommentService comments;
    private final CurrentUser me;

    CommentResource(CommentService comments, CurrentUser me) {
        this.comments = comments;
        this.me = me;
    }

    /** The body is a merge patch of what a client sends to comment. */
    @PATCH
    public CommentView change(
            @RestPath Id id,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(implementation = WriteComment.class)))
                    @NotNull
                    ObjectNode patch) {
        return comments.change(me.card(), id, patch);
    }

    @DELETE
    public void delete(@RestPath Id id) {
        comments.delete(me.id(), id);
    }
}
