package social.kith.notification.replica;

import jakarta.enterprise.context.ApplicationScoped;
import social.kith.notification.heard.EventAnswered;
import social.kith.notification.heard.EventChanged;
import social.kith.notification.heard.EventCreated;
import social.kith.notification.heard.GroupChanged;
import social.kith.notification.heard.GroupCreated;
import social.kith.notification.heard.GroupDeleted;
import social.kith.notification.heard.MemberJoined;
import social.kith.notification.heard.MemberLeft;
import social.kith.platform.inbox.EventConsumer;
import social.kith.platform.inbox.Subscriptions;

/** Keeps {@link GroupReplicas} and {@link GroupEvents} as groups-service says. */
@ApplicationScoped
class GroupsConsumer implements EventConsumer {
    private final GroupReplicas groups;
    private final GroupEvents events;

    GroupsConsumer(GroupReplicas groups, GroupEvents events) {
        this.groups = groups;
        this.events = events;
    }

    @Override
    public void subscribe(Subscriptions to) {
        to.replicate(GroupCreated.class, created -> groups.save(created.groupId(), created.title()));
        to.replicate(GroupChanged.class, changed -> groups.save(changed.groupId(), changed.title()));
        to.replicate(GroupDeleted.class, deleted -> {
            groups.remove(deleted.groupId());
            events.removeOf(deleted.groupId());
        });
        to.replicate(
                MemberJoined.class,
                (joined, envelope) -> groups.addMember(joined.groupId(), joined.userId(), envelope.time()));
        to.replicate(MemberLeft.class, left -> {
            groups.removeMember(left.groupId(), left.userId());
            events.removeAnswers(left.groupId(), left.userId());
        });
        to.replicate(
                EventCreated.class,
                is -> events.save(is.eventId(), is.groupId(), is.title(), is.startsAt(), is.timeZone()));
        to.replicate(
                EventChanged.class,
                is -> events.save(is.eventId(), is.groupId(), is.title(), is.startsAt(), is.timeZone()));
        to.replicate(EventAnswered.class, answered -> events.answer(answered));
    }
}
