package social.kith.chat.conversation;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestPath;
import social.kith.platform.id.Id;
import social.kith.platform.identity.CurrentUser;

/** How far the caller has read a conversation. */
@Path("/api/v1/conversations")
@Authenticated
@RunOnVirtualThread
public class ReadResource {
    private final ReadService reads;
    private final CurrentUser me;

    ReadResource(ReadService reads, CurrentUser me) {
        this.reads = reads;
        this.me = me;
    }

    @PUT
    @Path("/{id}/read")
    public void mark(@RestPath Id id, @Valid @NotNull MarkRead command) {
        reads.mark(me.id(), id, command.seq());
    }
}
