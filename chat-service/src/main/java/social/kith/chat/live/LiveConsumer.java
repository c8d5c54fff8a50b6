package social.kith.chat.live;

import jakarta.enterprise.context.ApplicationScoped;
import social.kith.chat.conversation.GroupDeleted;
import social.kith.chat.conversation.MemberLeft;
import social.kith.platform.inbox.EventConsumer;
import social.kith.platform.inbox.Subscriptions;

/**
 * Takes from open sockets, at once, what their users have lost. Who deletes their account loses their sessions, and each
 * of those says itself that it has ended.
 */
@ApplicationScoped
class LiveConsumer implements EventConsumer {
    private final EndedSessions ended;
    private final Connections connections;

    LiveConsumer(EndedSessions ended, Connections connections) {
        this.ended = ended;
        this.connections = connections;
    }

    @Override
    public void subscribe(Subscriptions to) {
        to.on(SessionEnded.class, (session, event) -> ended.add(session.sessionId(), event.time()));
        to.live(SessionEnded.class, session -> connections.end(session.userId(), session.sessionId()));
        to.live(MemberLeft.class, left -> connections.of(left.userId()).forEach(one -> one.leave(left.groupId())));
        to.live(GroupDeleted.class, group -> connections.all().forEach(one -> one.leave(group.groupId())));
    }
}
