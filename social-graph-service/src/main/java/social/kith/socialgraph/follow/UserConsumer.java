package social.kith.socialgraph.follow;

import jakarta.enterprise.context.ApplicationScoped;
import social.kith.people.PrivacyChanged;
import social.kith.people.ProfileChanged;
import social.kith.people.UserDescribed;
import social.kith.people.UserErased;
import social.kith.people.UserRestored;
import social.kith.platform.event.Event;
import social.kith.platform.inbox.EventConsumer;
import social.kith.platform.inbox.Subscriptions;

/**
 * What becomes of follows as their people change: a profile that turns public lets all in who asked before, and of the
 * erased nothing stays. Those of a deleted user stay, unseen, since they may come back.
 */
@ApplicationScoped
class UserConsumer implements EventConsumer {
    private final UserFollows follows;
    private final Erasures erasures;

    UserConsumer(UserFollows follows, Erasures erasures) {
        this.follows = follows;
        this.erasures = erasures;
    }

    @Override
    public void subscribe(Subscriptions to) {
        // The last event of a user tells all, and the one that turned the profile public may be gone by then.
        to.on(ProfileChanged.class, this::open);
        to.on(PrivacyChanged.class, this::open);
        to.on(UserRestored.class, this::open);
        to.on(UserErased.class, erased -> erasures.begin(erased.userId()));
    }

    private void open(UserDescribed user, Event envelope) {
        if (Boolean.TRUE.equals(user.user().isPublic()))
            follows.acceptAll(user.user().id(), envelope.time());
    }
}
