package social.kith.content.comment;

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

/** What people say to a post. */
@Path("/api/v1/posts/{id}/comments")
@Authenticated
@RunOnVirtualThread
public class PostCommentResource {
    private final CommentService comments;
    private final CommentListService lists;
    private final CurrentUser me;

    PostCommentResource(CommentService comments, CommentListService lists, CurrentUser me) {
        this.comments = comments;
        this.lists = lists;
        this.me = me;
    }

    @GET
    public Page<CommentView> list(@RestPath Id id, @BeanParam PageRequest page) {
        return lists.on(me.card(), id, page);
    }

    @POST
    @Idempotent
    @ResponseStatus(201)
    public CommentView add(@RestPath Id id, @Valid @NotNull WriteComment command) {
        return comments.add(me.card(), id, command);
    }
}
