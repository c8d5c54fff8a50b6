package social.kith.chat.live;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import social.kith.chat.conversation.Acquaintance;
import social.kith.chat.conversation.ConversationService;
import social.kith.chat.presence.Presence;
import social.kith.chat.presence.PresenceChanged;
import social.kith.platform.id.Id;

/**
 * Tells open sockets who is online: of those with whom their user has a direct conversation, and while the two may write
 * to each other. To all others everybody is offline.
 */
@ApplicationScoped
class PresenceTelling {
    /** Those heard last; whoever has talked with more people sees the others as they come and go. */
    private static final int MOST = 500;

    private final Presence presence;
    private final ConversationService conversations;
    private final Connections connections;

    PresenceTelling(Presence presence, ConversationService conversations, Connections connections) {
        this.presence = presence;
        this.conversations = conversations;
        this.connections = connections;
    }

    /** What a socket is told when it opens. */
    List<ServerFrame> greeting(Id user) {
        List<Acquaintance> all = conversations.acquaintances(user, MOST);
        Set<Id> online = presence.online(all.stream().map(Acquaintance::userId).toList());
        List<ServerFrame> frames = new ArrayList<>(all.size());
        for (Acquaintance one : all)
            frames.add(new ServerFrame.Presence(one.userId(), one.canSend() && online.contains(one.userId())));
        return frames;
    }

    void tell(@Observes PresenceChanged changed) {
        tellOthersOf(changed.user(), changed.online());
    }

    /** Who may write to the user has become another question. */
    void reconsider(Id user) {
        if (!connections.none())
            tellOthersOf(user, presence.online(List.of(user)).contains(user));
    }

    private void tellOthersOf(Id user, boolean online) {
        if (connections.none()) return;
        for (Acquaintance one : conversations.acquaintances(user, MOST))
            tell(one.userId(), new ServerFrame.Presence(user, online && one.canSend()));
    }

    /** The same, of the two to each other. */
    void reconsider(Id one, Id other) {
        if (connections.of(one).isEmpty() && connections.of(other).isEmpty()) return;
        for (Acquaintance met : conversations.acquaintances(one, MOST)) {
            if (!met.userId().equals(other)) continue;
            Set<Id> online = met.canSend() ? presence.online(List.of(one, other)) : Set.of();
            tell(one, new ServerFrame.Presence(other, online.contains(other)));
            tell(other, new ServerFrame.Presence(one, online.contains(one)));
        }
    }

    private void tell(Id user, ServerFrame frame) {
        for (Connection connection : connections.of(user)) connection.tell(frame);
    }
}
