package social.kith.identity.replica;

import social.kith.platform.id.Id;

/** Told by content-service: a post is another now, perhaps for others than before. */
record PostChanged(Id authorId, AuthorPosts authorPosts) {}
