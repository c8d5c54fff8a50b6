package social.kith.notification.replica;

import jakarta.enterprise.context.ApplicationScoped;
import social.kith.notification.heard.SessionEnded;
import social.kith.platform.inbox.EventConsumer;
import social.kith.platform.inbox.Subscriptions;

/** Keeps {@link EndedSessions} as identity-service says. */
@ApplicationScoped
class IdentityConsumer implements EventConsumer {
    private final EndedSessions sessions;

    IdentityConsumer(EndedSessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public void subscribe(Subscriptions to) {
        to.on(SessionEnded.class, (ended, envelope) -> sessions.add(ended.sessionId(), envelope.time()));
    }
}
