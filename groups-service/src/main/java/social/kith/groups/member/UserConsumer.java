package social.kith.groups.member;

import jakarta.enterprise.context.ApplicationScoped;
import social.kith.groups.event.ResponseService;
import social.kith.groups.membership.Memberships;
import social.kith.people.PrivacyChanged;
import social.kith.people.ProfileChanged;
import social.kith.people.UserDeleted;
import social.kith.people.UserDescribed;
import social.kith.people.UserErased;
import social.kith.people.UserRegistered;
import social.kith.people.UserRestored;
import social.kith.platform.id.Id;
import social.kith.platform.inbox.EventConsumer;
import social.kith.platform.inbox.Subscriptions;

/** What becomes of members as their accounts are deleted, restored and erased. */
@ApplicationScoped
class UserConsumer implements EventConsumer {
    private final Memberships memberships;
    private final ResponseService responses;

    UserConsumer(Memberships memberships, ResponseService responses) {
        this.memberships = memberships;
        this.responses = responses;
    }

    @Override
    public void subscribe(Subscriptions to) {
        to.on(UserDeleted.class, deleted -> hide(deleted.userId()));
        // Whoever is described is there; that they were restored may be told by no event of its own any more.
        to.on(UserRegistered.class, this::show);
        to.on(ProfileChanged.class, this::show);
        to.on(PrivacyChanged.class, this::show);
        to.on(UserRestored.class, this::show);
        to.on(UserErased.class, erased -> erase(erased.userId()));
    }

    private void hide(Id user) {
        memberships.hide(user);
        responses.hide(user);
    }

    private void show(UserDescribed user) {
        memberships.show(user.user().id());
        responses.show(user.user().id());
    }

    private void erase(Id user) {
        memberships.erase(user);
        responses.erase(user);
    }
}
