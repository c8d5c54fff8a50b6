package social.kith.notification.kind;

import social.kith.notification.heard.EventChanged;
import social.kith.notification.heard.MessageSent;
import social.kith.notification.heard.UserMentioned;
import social.kith.platform.id.Id;

/** What some events give to tell, where that depends on what they say. */
final class Notices {
    private Notices() {}

    static Notice message(MessageSent sent) {
        return toOthers(sent).by(sent.senderId()).of(sent.conversationId()).upTo(sent.seq());
    }

    private static Notice toOthers(MessageSent sent) {
        if (sent.groupId() != null) return Notice.toMembers(sent.groupId());
        if (sent.recipientId() != null) return Notice.to(sent.recipientId());
        throw new IllegalArgumentException("A message to nobody");
    }

    static Notice mention(UserMentioned by) {
        Notice notice = Notice.to(by.userId())
                .by(by.authorId())
                .on(by.postId(), by.postAuthorId())
                .in(by.groupId());
        Id comment = by.commentId();
        return comment == null
                ? notice.of(by.postId()).as(by.postId())
                : notice.of(SubjectType.COMMENT, comment).as(comment);
    }

    static Variant change(EventChanged by) {
        if (!by.isElsewhere()) return Variant.TIME;
        return by.isMoved() ? Variant.TIME_AND_PLACE : Variant.PLACE;
    }
}
