package social.kith.groups.invitation;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestPath;
import social.kith.platform.id.Id;
import social.kith.platform.idempotency.Idempotent;
import social.kith.platform.identity.CurrentUser;
import social.kith.platform.page.Page;

/** Inviting into a group. */
@Path("/api/v1/groups/{group}/invitations")
@Authenticated
@RunOnVirtualThread
public class GroupInvitationResource {
    private final InvitationService invitations;
    private final CurrentUser me;

    GroupInvitationResource(InvitationService invitations, CurrentUser me) {
        this.invitations = invitations;
        this.me = me;
    }

    @POST
    @Idempotent
    public Page<InvitationResult> invite(@RestPath Id group, @Valid @NotNull Invite command) {
        return invitations.invite(group, command, me.id());
    }
}
