package social.kith.chat.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import social.kith.people.UserErased;
import social.kith.platform.inbox.EventConsumer;
import social.kith.platform.inbox.Subscriptions;

/**
 * Takes erased users out of their conversations, with their read marks. What they wrote stays with those who are left,
 * under "deleted user"; where nobody is, it goes. {@link MessagingRule} keeps those who have only been deleted from
 * being written to.
 */
@ApplicationScoped
class UserConsumer implements EventConsumer {
    private final Departures departures;
    private final Clearance clearance;

    UserConsumer(Departures departures, Clearance clearance) {
        this.departures = departures;
        this.clearance = clearance;
    }

    @Override
    public void subscribe(Subscriptions to) {
        to.on(UserErased.class, erased -> departures.erase(erased.userId()));
        to.live(UserErased.class, erased -> clearance.wake());
    }
}
