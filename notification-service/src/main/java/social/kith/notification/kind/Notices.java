package social.kith.notification.kind;

import org.jspecify.annotations.Nullable;
import social.kith.notification.heard.CommentAdded;
import social.kith.notification.heard.EventChanged;
import social.kith.notification.heard.MessageSent;
import social.kith.notification.heard.ReactionSet;
import social.kith.notification.heard.UserMentioned;
import social.kith.platform.id.Id;

/** What those events give to tell that say much, or of which it depends on what they say. */
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
        if (by.userId().equals(by.postAuthorId())) notice.unlessToldAs(Kind.POST_COMMENT);
        Id comment = by.commentId();
        return comment == null
                ? notice.of(by.postId()).as(by.postId())
                : notice.of(SubjectType.COMMENT, comment).as(comment);
    }

    static Notice comment(CommentAdded added) {
        return onPost(added.postId(), added.postAuthorId(), added.groupId())
                .by(added.authorId())
                .as(added.commentId());
    }

    static Notice reaction(ReactionSet set) {
        return onPost(set.postId(), set.postAuthorId(), set.groupId())
                .by(set.userId())
                .as(set.postId());
    }

    private static Notice onPost(Id post, Id author, @Nullable Id group) {
        return Notice.to(author).of(post).on(post, author).in(group);
    }

    static Variant change(EventChanged by) {
        if (!by.isElsewhere()) return Variant.TIME;
        return by.isMoved() ? Variant.TIME_AND_PLACE : Variant.PLACE;
    }
}
