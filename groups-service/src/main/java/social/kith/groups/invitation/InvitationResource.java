package social.kith.groups.invitation;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestPath;
import social.kith.groups.group.GroupView;
import social.kith.groups.group.GroupViews;
import social.kith.platform.id.Id;
import social.kith.platform.identity.CurrentUser;
import social.kith.platform.page.Page;
import social.kith.platform.page.PageRequest;

/** The caller's invitations. An answer to one is answered with the group, as the caller sees it from then on. */
@Path("/api/v1/group-invitations")
@Authenticated
@RunOnVirtualThread
public class InvitationResource {
    private final InvitationService invitations;
    private final GroupViews groups;
    private final CurrentUser me;

    InvitationResource(InvitationService invitations, GroupViews groups, CurrentUser me) {
        this.invitations = invitations;
        this.groups = groups;
        this.me = me;
    }

    @GET
    public Page<InvitationView> received(@BeanParam PageRequest page) {
        return invitations.received(me.id(), page);
    }

    @POST
    @Path("/{id}/accept")
    public GroupView accept(@RestPath Id id) {
        return groups.view(invitations.accept(id, me.id()), me.id());
    }

    @POST
    @Path("/{id}/decline")
    public GroupView decline(@RestPath Id id) {
        return groups.view(invitations.decline(id, me.id()), me.id());
    }
}
