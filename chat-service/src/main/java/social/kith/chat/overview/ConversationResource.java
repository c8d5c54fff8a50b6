package social.kith.chat.overview;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestPath;
import social.kith.chat.conversation.ConversationService;
import social.kith.platform.id.Id;
import social.kith.platform.identity.CurrentUser;
import social.kith.platform.page.Page;
import social.kith.platform.page.PageRequest;

/** The caller's conversations. */
@Path("/api/v1/conversations")
@Authenticated
@RunOnVirtualThread
public class ConversationResource {
    private final OverviewService overview;
    private final ConversationService conversations;
    private final CurrentUser me;

    ConversationResource(OverviewService overview, ConversationService conversations, CurrentUser me) {
        this.overview = overview;
        this.conversations = conversations;
        this.me = me;
    }

    @GET
    public Page<ConversationView> list(@BeanParam PageRequest page) {
        return overview.list(me.id(), page);
    }

    @PUT
    @Path("/direct/{userId}")
    public ConversationView openDirect(@RestPath Id userId) {
        return overview.one(me.id(), conversations.openDirect(me.card(), userId));
    }
}
