package social.kith.people;

import jakarta.enterprise.context.ApplicationScoped;
import social.kith.platform.inbox.EventConsumer;
import social.kith.platform.inbox.Subscriptions;

/** Keeps {@link UserReplicas} as identity-service says. */
@ApplicationScoped
class UserReplicasConsumer implements EventConsumer {
    private final UserReplicas users;

    UserReplicasConsumer(UserReplicas users) {
        this.users = users;
    }

    @Override
    public void subscribe(Subscriptions to) {
        to.on(UserRegistered.class, users::save);
        to.on(ProfileChanged.class, users::save);
        to.on(PrivacyChanged.class, users::save);
        to.on(UserRestored.class, users::save);
        to.on(UserDeleted.class, users::hide);
        to.on(UserErased.class, users::remove);
    }
}
