package social.kith.identity.replica;

import org.jspecify.annotations.Nullable;
import social.kith.platform.id.Id;

/** Told by content-service: a post is there; long ago without its author's numbers. */
record PostPublished(Id authorId, @Nullable AuthorPosts authorPosts) {}
