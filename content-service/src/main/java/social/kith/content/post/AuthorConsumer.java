package social.kith.content.post;

import jakarta.enterprise.context.ApplicationScoped;
import social.kith.people.UserErased;
import social.kith.platform.inbox.EventConsumer;
import social.kith.platform.inbox.Subscriptions;

/**
 * Erases what a user wrote with the user. Others hear of the user themselves, so they are told of no single post. What
 * somebody wrote who may come back is kept, and {@link Visibility} hides it.
 */
@ApplicationScoped
class AuthorConsumer implements EventConsumer {
    private final PostRepository posts;
    private final Audience audience;

    AuthorConsumer(PostRepository posts, Audience audience) {
        this.posts = posts;
        this.audience = audience;
    }

    @Override
    public void subscribe(Subscriptions to) {
        to.on(UserErased.class, erased -> {
            audience.erase(erased.userId());
            posts.erase(erased.userId());
        });
    }
}
