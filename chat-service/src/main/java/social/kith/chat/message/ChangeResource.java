package social.kith.chat.message;

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

/** One message, for its author. */
@Path("/api/v1/conversations/{id}/messages/{messageId}")
@Authenticated
@RunOnVirtualThread
public class ChangeResource {
    private final EditingService editing;
    private final CurrentUser me;

    ChangeResource(EditingService editing, CurrentUser me) {
        this.editing = editing;
        this.me = me;
    }

    /** The body is a merge patch of what can be changed of a message. */
    @PATCH
    public MessageView edit(
            @RestPath Id id,
            @RestPath Id messageId,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(implementation = ChangeMessage.class)))
                    @NotNull
                    ObjectNode patch) {
        return editing.edit(me.id(), id, messageId, patch);
    }

    @DELETE
    public void delete(@RestPath Id id, @RestPath Id messageId) {
        editing.delete(me.id(), id, messageId);
    }
}
