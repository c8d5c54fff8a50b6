package social.kith.content.search;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestQuery;
import social.kith.content.hashtag.Hashtag;
import social.kith.content.post.PostView;
import social.kith.platform.identity.CurrentUser;
import social.kith.platform.page.Page;
import social.kith.platform.page.PageRequest;
import social.kith.platform.problem.Refusal;

/** Posts by a tag that is in them. */
@Path("/api/v1/posts")
@Authenticated
@RunOnVirtualThread
public class TaggedPostResource {
    private final TaggedPosts posts;
    private final CurrentUser me;

    TaggedPostResource(TaggedPosts posts, CurrentUser me) {
        this.posts = posts;
        this.me = me;
    }

    @GET
    public Page<PostView> tagged(@RestQuery @NotNull String hashtag, @BeanParam PageRequest page) {
        return posts.with(tag(hashtag), me.card(), page);
    }

    private static Hashtag tag(String typed) {
        try {
            return Hashtag.parse(typed);
        } catch (IllegalArgumentException malformed) {
            throw Refusal.invalid("hashtag", "must be a hashtag, without the #");
        }
    }
}
