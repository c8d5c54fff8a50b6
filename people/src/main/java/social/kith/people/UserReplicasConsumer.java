package social.kith.people;

import jakarta.enterprise.context.ApplicationScoped;
import social.kith.platform.idempotency.FirstAnswers;
import social.kith.platform.inbox.EventConsumer;
import social.kith.platform.inbox.Subscriptions;

/** Keeps {@link UserReplicas} as identity-service says; of an erased user the platform keeps nothing either. */
@ApplicationScoped
class UserReplicasConsumer implements EventConsumer {
    private final UserReplicas users;
    private final FirstAnswers answers;

    UserReplicasConsumer(UserReplicas users, FirstAnswers answers) {
        this.users = users;
        this.answers = answers;
    }

    @Override
    public void subscribe(Subscriptions to) {
        to.replicate(UserRegistered.class, users::save);
        to.replicate(ProfileChanged.class, users::save);
        to.replicate(PrivacyChanged.class, users::save);
        to.replicate(UserRestored.class, users::save);
        to.replicate(UserDeleted.class, users::hide);
        to.replicate(UserErased.class, users::remove);
        to.on(UserErased.class, erased -> answers.forget(erased.userId()));
    }
}
