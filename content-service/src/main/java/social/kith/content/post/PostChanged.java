package social.kith.content.post;

import org.jspecify.annotations.Nullable;
import social.kith.platform.event.DomainEvent;
import social.kith.platform.id.Id;

/**
 * Its author has changed a post: what it says, its images, or who sees it.
 *
 * @param authorPosts how many posts its author has now
 */
record PostChanged(
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
