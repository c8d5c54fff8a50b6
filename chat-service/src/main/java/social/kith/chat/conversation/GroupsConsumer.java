package social.kith.chat.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import social.kith.platform.inbox.EventConsumer;
import social.kith.platform.inbox.Subscriptions;

/**
 * Gives every group its chat, and every member their place in it, as groups-service says. Who joins sees it from its
 * beginning; who leaves sees it no longer, and nobody does when the group is deleted.
 */
@ApplicationScoped
class GroupsConsumer implements EventConsumer {
    private final Conversations conversations;
    private final Members members;
    private final Departures departures;
    private final Clearance clearance;

    GroupsConsumer(Conversations conversations, Members members, Departures departures, Clearance clearance) {
        this.conversations = conversations;
        this.members = members;
        this.departures = departures;
        this.clearance = clearance;
    }

    @Override
    public void subscribe(Subscriptions to) {
        to.on(GroupCreated.class, group -> conversations.makeGroup(group.groupId(), group.title()));
        to.on(GroupChanged.class, group -> conversations.rename(group.groupId(), group.title()));
        to.on(GroupDeleted.class, group -> departures.end(group.groupId()));
        to.live(GroupDeleted.class, group -> clearance.wake());
        to.on(MemberJoined.class, joined -> members.add(joined.groupId(), joined.userId(), true));
        to.on(MemberLeft.class, left -> members.remove(left.groupId(), left.userId()));
    }
}
