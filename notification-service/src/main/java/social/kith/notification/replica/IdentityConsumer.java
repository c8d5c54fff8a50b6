package social.kith.notification.replica;

import jakarta.enterprise.context.ApplicationScoped;
import social.kith.notification.heard.SessionEnded;
import social.kith.notification.heard.UserRegistered;
import social.kith.platform.inbox.EventConsumer;
import social.kith.platform.inbox.Subscriptions;

/** Keeps {@link UserReplicas} and {@link EndedSessions} as identity-service says. */
@ApplicationScoped
class IdentityConsumer implements EventConsumer {
    private final UserReplicas users;
    private final EndedSessions sessions;

    IdentityConsumer(UserReplicas users, EndedSessions sessions) {
        this.users = users;
        this.sessions = sessions;
    }

    @Override
    public void subscribe(Subscriptions to) {
        to.on(UserRegistered.class, registered -> users.save(registered.user()));
        to.on(SessionEnded.class, (ended, envelope) -> sessions.add(ended.sessionId(), envelope.time()));
    }
}
