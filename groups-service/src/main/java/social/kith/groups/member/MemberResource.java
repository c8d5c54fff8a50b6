package social.kith.groups.member;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestPath;
import social.kith.platform.id.Id;
import social.kith.platform.identity.CurrentUser;
import social.kith.platform.page.Page;
import social.kith.platform.page.PageRequest;

/** The members of a group. */
@Path("/api/v1/groups/{group}/members")
@Authenticated
@RunOnVirtualThread
public class MemberResource {
    private final MemberService members;
    private final CurrentUser me;

    MemberResource(MemberService members, CurrentUser me) {
        this.members = members;
        this.me = me;
    }

    @GET
    public Page<MemberView> members(@RestPath Id group, @BeanParam PageRequest page) {
        return members.members(group, me.id(), page);
    }

    @PATCH
    @Path("/{user}")
    public MemberView changeRole(@RestPath Id group, @RestPath Id user, @Valid @NotNull ChangeRole command) {
        return members.changeRole(group, user, command.role(), me.id());
    }

    @DELETE
    @Path("/me")
    public void leave(@RestPath Id group) {
        members.leave(group, me.id());
    }

    @DELETE
    @Path("/{user}")
    public void remove(@RestPath Id group, @RestPath Id user) {
        members.remove(group, user, me.id());
    }
}
