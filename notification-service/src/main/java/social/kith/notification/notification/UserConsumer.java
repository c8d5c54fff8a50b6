package social.kith.notification.notification;

import jakarta.enterprise.context.ApplicationScoped;
import social.kith.people.UserDeleted;
import social.kith.people.UserErased;
import social.kith.people.UserRegistered;
import social.kith.people.UserRestored;
import social.kith.platform.inbox.EventConsumer;
import social.kith.platform.inbox.Subscriptions;

/**
 * What becomes of notifications as people come and go. Those by somebody who is not there are hidden where they are
 * read; here it is noted that they change, so that open connections hear of it.
 */
@ApplicationScoped
class UserConsumer implements EventConsumer {
    private final Changing changing;

    UserConsumer(Changing changing) {
        this.changing = changing;
    }

    @Override
    public void subscribe(Subscriptions to) {
        // What somebody new did may have been told of before this service heard of them.
        to.on(
                UserRegistered.class,
                registered -> changing.touchBy(registered.user().id()));
        to.on(UserRestored.class, restored -> changing.touchBy(restored.user().id()));
        to.on(UserDeleted.class, deleted -> changing.touchBy(deleted.userId()));
        to.on(UserErased.class, erased -> changing.erase(erased.userId()));
    }
}
