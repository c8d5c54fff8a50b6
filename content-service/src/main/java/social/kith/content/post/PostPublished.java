package social.kith.content.post;

import org.jspecify.annotations.Nullable;
import social.kith.platform.event.DomainEvent;
import social.kith.platform.id.Id;

/**
 * A post is there: in a group, or with a privacy of its own.
 *
 * @param authorPosts how many posts its author has with it
 */
record PostPublished(
        Id postId,
        Id authorId,
        @Nullable Privacy privacy,
        @Nullable Id groupId,
        AuthorPosts authorPosts) implements DomainEvent {
    @Override
    public String key() {
        return postId.toString();
    }
}
