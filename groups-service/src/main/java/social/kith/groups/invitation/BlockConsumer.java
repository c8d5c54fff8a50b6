package social.kith.groups.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import social.kith.groups.membership.Memberships;
import social.kith.people.block.UserBlocked;
import social.kith.platform.inbox.EventConsumer;
import social.kith.platform.inbox.Subscriptions;

/** What becomes of invitations as people block each other: unblocking brings none back. */
@ApplicationScoped
class BlockConsumer implements EventConsumer {
    private final Memberships memberships;

    BlockConsumer(Memberships memberships) {
        this.memberships = memberships;
    }

    @Override
    public void subscribe(Subscriptions to) {
        to.on(
                UserBlocked.class,
                (told, event) -> memberships.withdrawInvitations(told.blockerId(), told.blockedId(), event.position()));
    }
}
