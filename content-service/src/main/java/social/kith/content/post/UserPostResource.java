package social.kith.content.post;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestPath;
import social.kith.platform.id.Id;
import social.kith.platform.identity.CurrentUser;
import social.kith.platform.page.Page;
import social.kith.platform.page.PageRequest;

/** What somebody has posted. */
@Path("/api/v1/users/{id}/posts")
@Authenticated
@RunOnVirtualThread
public class UserPostResource {
    private final PostListService lists;
    private final CurrentUser me;

    UserPostResource(PostListService lists, CurrentUser me) {
        this.lists = lists;
        this.me = me;
    }

    @GET
    public Page<PostView> list(@RestPath Id id, @BeanParam PageRequest page) {
        return lists.ofUser(me.card(), id, page);
    }
}
