package social.kith.groups.joinrequest;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import social.kith.groups.group.GroupView;
import social.kith.groups.group.GroupViews;
import social.kith.platform.id.Id;
import social.kith.platform.idempotency.Idempotent;
import social.kith.platform.identity.CurrentUser;
import social.kith.platform.page.Page;
import social.kith.platform.page.PageRequest;

/**
 * Requests to join a group. Asking and deciding are answered with the group as the caller sees it from then on, so that
 * whoever asked sees whether they are a member already.
 */
@Path("/api/v1/groups/{group}/join-requests")
@Authenticated
@RunOnVirtualThread
public class JoinRequestResource {
    private final JoinRequestService requests;
    private final GroupViews groups;
    private final CurrentUser me;

    JoinRequestResource(JoinRequestService requests, GroupViews groups, CurrentUser me) {
        this.requests = requests;
        this.groups = groups;
        this.me = me;
    }

    @POST
    @Idempotent
    @ResponseStatus(201)
    public GroupView ask(@RestPath Id group) {
        requests.ask(group, me.id());
        return groups.view(group, me.id());
    }

    @DELETE
    @Path("/me")
    public void withdraw(@RestPath Id group) {
        requests.withdraw(group, me.id());
    }

    @GET
    public Page<JoinRequestView> pending(@RestPath Id group, @BeanParam PageRequest page) {
        return requests.pending(group, me.id(), page);
    }

    @POST
    @Path("/{user}/accept")
    public GroupView accept(@RestPath Id group, @RestPath Id user) {
        requests.accept(group, user, me.id());
        return groups.view(group, me.id());
    }

    @POST
    @Path("/{user}/decline")
    public GroupView decline(@RestPath Id group, @RestPath Id user) {
        requests.decline(group, user, me.id());
        return groups.view(group, me.id());
    }
}
