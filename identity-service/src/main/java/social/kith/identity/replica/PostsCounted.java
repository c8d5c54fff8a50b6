package social.kith.identity.replica;

import social.kith.platform.id.Id;

/** Told by content-service, once: how many posts somebody had before that was told with each of them. */
record PostsCounted(Id authorId, AuthorPosts authorPosts) {}
