package social.kith.notification.notification;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import social.kith.notification.heard.MemberJoined;
import social.kith.notification.kind.Kind;
import social.kith.notification.kind.Notice;
import social.kith.notification.replica.Messages;
import social.kith.platform.id.Id;
import social.kith.platform.inbox.EventConsumer;
import social.kith.platform.inbox.Subscriptions;

/**
 * Tells a new member of messages that were written after they joined, but heard of here before it: topics keep no order
 * between each other, for a moment in a batch, for long where a database is filled again. What they have read by then
 * makes no notification any more.
 */
@ApplicationScoped
class LateMemberConsumer implements EventConsumer {
    private final Messages messages;
    private final ConversationMarks marks;
    private final Telling telling;

    LateMemberConsumer(Messages messages, ConversationMarks marks, Telling telling) {
        this.messages = messages;
        this.marks = marks;
        this.telling = telling;
    }

    @Override
    public void subscribe(Subscriptions to) {
        to.on(MemberJoined.class, (joined, envelope) -> catchUp(joined.groupId(), joined.userId(), envelope.time()));
    }

    private void catchUp(Id group, Id user, Instant joinedAt) {
        for (var message : messages.gist(group, user, joinedAt, marks.of(group, user))) {
            var notice =
                    Notice.to(user).by(message.sender()).of(group).in(group).upTo(message.seq());
            telling.tell(Kind.NEW_MESSAGE, notice, new Happening(message.cause(), group.toString(), message.sentAt()));
        }
    }
}
