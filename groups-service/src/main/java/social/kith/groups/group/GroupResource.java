package social.kith.groups.group;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import social.kith.platform.id.Id;
import social.kith.platform.idempotency.Idempotent;
import social.kith.platform.identity.CurrentUser;
import social.kith.platform.page.Page;
import social.kith.platform.page.PageRequest;
import social.kith.platform.problem.Refusal;

/** Groups, which everybody signed in can look at and make. */
@Path("/api/v1/groups")
@Authenticated
@RunOnVirtualThread
public class GroupResource {
    private final GroupService groups;
    private final CurrentUser me;

    GroupResource(GroupService groups, CurrentUser me) {
        this.groups = groups;
        this.me = me;
    }

    @POST
    @Idempotent
    @ResponseStatus(201)
    public GroupView create(@Valid @NotNull CreateGroup command) {
        return groups.view(groups.create(command, me.id()), me.id());
    }

    /** All groups, or with {@code ?member=me} the caller's own. */
    @GET
    public Page<GroupView> list(@RestQuery @Nullable String member, @BeanParam PageRequest page) {
        if (member == null) return groups.browse(me.id(), page);
        if (!member.equals("me")) throw Refusal.invalid("member", "can only be me");
        return groups.mine(me.id(), page);
    }

    @GET
    @Path("/{id}")
    public GroupView view(@RestPath Id id) {
        return groups.view(id, me.id());
    }
}
