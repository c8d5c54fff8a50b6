package social.kith.content.post;

import org.jspecify.annotations.Nullable;
import social.kith.platform.event.DomainEvent;
import social.kith.platform.id.Id;

/** A post is there: in a group, or with a privacy of its own. */
record PostPublished(
        Id postId,
        Id authorId,
        @Nullable Privacy privacy,
        @Nullable Id groupId) implements DomainEvent {
    @Override
    public String key() {
        return postId.toString();
    }
}
