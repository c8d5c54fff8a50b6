package social.kith.chat.replica;

import jakarta.enterprise.context.ApplicationScoped;
import social.kith.platform.inbox.EventConsumer;
import social.kith.platform.inbox.Subscriptions;

/** Keeps {@link UserReplicas} as identity-service says. */
@ApplicationScoped
class IdentityConsumer implements EventConsumer {
    private final UserReplicas users;

    IdentityConsumer(UserReplicas users) {
        this.users = users;
    }

    @Override
    public void subscribe(Subscriptions to) {
        to.on(UserRegistered.class, registered -> users.save(registered.user()));
    }
}
