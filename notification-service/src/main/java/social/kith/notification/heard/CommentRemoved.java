package social.kith.notification.heard;

import social.kith.platform.id.Id;

/** Told by content-service: a comment is there no longer, whoever deleted it. */
public record CommentRemoved(Id commentId, Id authorId) {}
