package social.kith.socialgraph.sweep;

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
 * What becomes of all that is between people as they change: a profile that turns public lets all in who asked before,
 * and of the erased nothing stays. What is between a deleted user and others stays, unseen, since they may come back.
 */
@ApplicationScoped
class UserConsumer implements EventConsumer {
    private final Sweeps sweeps;

    UserConsumer(Sweeps sweeps) {
        this.sweeps = sweeps;
    }

    @Override
    public void subscribe(Subscriptions to) {
        // The last event of a user tells all, and the one that turned the profile public may be gone by then.
        to.on(ProfileChanged.class, this::open);
        to.on(PrivacyChanged.class, this::open);
        to.on(UserRestored.class, this::open);
        to.on(
                UserErased.class,
                (erased, envelope) -> sweeps.begin(new Sweep(erased.userId(), Sweep.Kind.ERASE, envelope.position())));
    }

    private void open(UserDescribed user, Event envelope) {
        if (Boolean.TRUE.equals(user.user().isPublic()))
            sweeps.begin(new Sweep(user.user().id(), Sweep.Kind.OPEN, envelope.position()));
    }
}
