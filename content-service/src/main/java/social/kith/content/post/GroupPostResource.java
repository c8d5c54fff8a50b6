package social.kith.content.post;

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
import social.kith.platform.id.Id;
import social.kith.platform.idempotency.Idempotent;
import social.kith.platform.identity.CurrentUser;
import social.kith.platform.page.Page;
import social.kith.platform.page.PageRequest;

/** A group's posts, by and for its members. */
@Path("/api/v1/groups/{id}/posts")
@Authenticated
@RunOnVirtualThread
public class GroupPostResource {
    private final PostService posts;
    private final PostListService lists;
    private final CurrentUser me;

    GroupPostResource(PostService posts, PostListService lists, CurrentUser me) {
        this.posts = posts;
        this.lists = lists;
        this.me = me;
    }

    @GET
    public Page<PostView> list(@RestPath Id id, @BeanParam PageRequest page) {
        return lists.inGroup(me.card(), id, page);
    }

    @POST
    @Idempotent
    @ResponseStatus(201)
    public PostView publish(@RestPath Id id, @Valid @NotNull CreateGroupPost command) {
        return posts.publishInGroup(me.card(), id, command);
    }
}
