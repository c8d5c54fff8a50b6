package social.kith.groups.group;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.hibernate.validator.constraints.CodePointLength;
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
import social.kith.platform.text.NotBlankText;

/** Groups, which everybody signed in can look at and make. */
@Path("/api/v1/groups")
@Authenticated
@RunOnVirtualThread
public class GroupResource {
    private final GroupService groups;
    private final GroupViews views;
    private final CurrentUser me;

    GroupResource(GroupService groups, GroupViews views, CurrentUser me) {
        this.groups = groups;
        this.views = views;
        this.me = me;
    }

    @POST
    @Idempotent
    @ResponseStatus(201)
    public GroupView create(@Valid @NotNull CreateGroup command) {
        return views.view(groups.create(command, me.id()), me.id());
    }

    /** All groups; with {@code ?member=me} the caller's own, with {@code ?q=} those of either with such a title. */
    @GET
    public Page<GroupView> list(
            @RestQuery @Nullable String member,
            @RestQuery @Nullable @NotBlankText @CodePointLength(max = 200) String q,
            @BeanParam PageRequest page) {
        if (member != null && !member.equals("me")) throw Refusal.invalid("member", "can only be me");
        if (q != null) return views.search(q, member != null, me.id(), page);
        return member == null ? views.browse(me.id(), page) : views.mine(me.id(), page);
    }

    @GET
    @Path("/{id}")
    public GroupView view(@RestPath Id id) {
        return views.view(id, me.id());
    }

    /** The body is a merge patch of {@link ChangeGroup}. */
    @PATCH
    @Path("/{id}")
    public GroupView change(
            @RestPath Id id,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(implementation = ChangeGroup.class)))
                    @NotNull
                    ObjectNode patch) {
        groups.change(id, patch, me.id());
        return views.view(id, me.id());
    }

    @DELETE
    @Path("/{id}")
    public void delete(@RestPath Id id) {
        groups.delete(id, me.id());
    }
}
