package social.kith.content.post;

import org.jspecify.annotations.Nullable;
import social.kith.platform.event.DomainEvent;
import social.kith.platform.id.Id;

/**
 * A post is there no longer: its author has deleted it, or the group's creator or one of its admins.
 *
 * @param authorPosts how many posts its author has without it
 */
record PostRemoved(Id postId, Id authorId, @Nullable Id groupId, AuthorPosts authorPosts) implements DomainEvent {
    @Override
    public String key() {
        return postId.toString();
    }
}
