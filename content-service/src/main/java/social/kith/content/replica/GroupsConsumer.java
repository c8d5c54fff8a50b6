package social.kith.content.replica;

import jakarta.enterprise.context.ApplicationScoped;
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
        to.replicate(GroupCreated.class, groups::save);
        to.replicate(GroupChanged.class, groups::save);
        to.replicate(GroupDeleted.class, groups::remove);
        to.replicate(MemberJoined.class, groups::join);
        to.replicate(MemberRoleChanged.class, groups::change);
        to.replicate(MemberLeft.class, groups::leave);
    }
}
