package social.kith.notification.replica;

import jakarta.enterprise.context.ApplicationScoped;
import social.kith.notification.heard.SessionEnded;
import social.kith.people.UserErased;
import social.kith.platform.inbox.EventConsumer;
import social.kith.platform.inbox.Subscriptions;

/** Keeps {@link EndedSessions} as identity-service says, and {@link Silences} and {@link GroupEvents answers} of nobody who is erased. */
@ApplicationScoped
class IdentityConsumer implements EventConsumer {
    private final EndedSessions sessions;
    private final Silences silences;
    private final GroupEvents events;

    IdentityConsumer(EndedSessions sessions, Silences silences, GroupEvents events) {
        this.sessions = sessions;
        this.silences = silences;
        this.events = events;
    }

    @Override
    public void subscribe(Subscriptions to) {
        to.on(SessionEnded.class, (ended, envelope) -> sessions.add(ended.sessionId(), envelope.time()));
        to.replicate(UserErased.class, erased -> {
            silences.erase(erased.userId());
            events.erase(erased.userId());
        });
    }
}
