package social.kith.notification.replica;

import jakarta.enterprise.context.ApplicationScoped;
import social.kith.notification.heard.EventCreated;
import social.kith.notification.heard.GroupCreated;
import social.kith.notification.heard.MemberJoined;
import social.kith.notification.heard.MemberLeft;
import social.kith.platform.inbox.EventConsumer;
import social.kith.platform.inbox.Subscriptions;

/** Keeps {@link GroupReplicas} as groups-service says. */
@ApplicationScoped
class GroupsConsumer implements EventConsumer {
    private final GroupReplicas groups;

    GroupsConsumer(GroupReplicas groups) {
        this.groups = groups;
    }

    @Override
    public void subscribe(Subscriptions to) {
        to.replicate(GroupCreated.class, created -> groups.saveGroup(created.groupId(), created.title()));
        to.replicate(EventCreated.class, created -> groups.saveEvent(created.eventId(), created.title()));
        to.replicate(
                MemberJoined.class,
                (joined, envelope) -> groups.addMember(joined.groupId(), joined.userId(), envelope.time()));
        to.replicate(MemberLeft.class, left -> groups.removeMember(left.groupId(), left.userId()));
    }
}
