package social.kith.content.feed;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import social.kith.content.post.PostView;
import social.kith.platform.identity.CurrentUser;
import social.kith.platform.page.Page;
import social.kith.platform.page.PageRequest;

/** What is new, newest first. */
@Path("/api/v1")
@Authenticated
@RunOnVirtualThread
public class FeedResource {
    private final FeedService feeds;
    private final CurrentUser me;

    FeedResource(FeedService feeds, CurrentUser me) {
        this.feeds = feeds;
        this.me = me;
    }

    @GET
    @Path("/feed")
    public Page<PostView> feed(@BeanParam PageRequest page) {
        return feeds.feed(me.card(), page);
    }

    @GET
    @Path("/discover")
    public Page<PostView> discover(@BeanParam PageRequest page) {
        return feeds.discover(me.card(), page);
    }
}
