package social.kith.identity.replica;

import jakarta.enterprise.context.ApplicationScoped;
import social.kith.platform.inbox.EventConsumer;
import social.kith.platform.inbox.Subscriptions;

/** Keeps, as content-service says, how many posts everybody has. */
@ApplicationScoped
class ContentConsumer implements EventConsumer {
    private final PostCounts counts;

    ContentConsumer(PostCounts counts) {
        this.counts = counts;
    }

    @Override
    public void subscribe(Subscriptions to) {
        to.replicate(PostPublished.class, told -> counts.keep(told.authorId(), told.authorPosts()));
        to.replicate(PostChanged.class, told -> counts.keep(told.authorId(), told.authorPosts()));
        to.replicate(PostRemoved.class, told -> counts.keep(told.authorId(), told.authorPosts()));
        to.replicate(PostsCounted.class, told -> counts.keep(told.authorId(), told.authorPosts()));
    }
}
