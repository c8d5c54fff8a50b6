package social.kith.chat.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import social.kith.platform.inbox.EventConsumer;
import social.kith.platform.inbox.Subscriptions;

/**
 * Gives every group its chat, and every member their place in it, as groups-service says. Who joins sees it from its
 * beginning; who leaves sees it no longer.
 */
@ApplicationScoped
class GroupsConsumer implements EventConsumer {
    private final ConversationRepository conversations;
    private final MemberRepository members;

    GroupsConsumer(ConversationRepository conversations, MemberRepository members) {
        this.conversations = conversations;
        this.members = members;
    }

    @Override
    public void subscribe(Subscriptions to) {
        to.on(GroupCreated.class, group -> conversations.makeGroup(group.groupId(), group.title()));
        to.on(MemberJoined.class, joined -> members.add(joined.groupId(), joined.userId(), true));
        to.on(MemberLeft.class, left -> members.remove(left.groupId(), left.userId()));
    }
}
