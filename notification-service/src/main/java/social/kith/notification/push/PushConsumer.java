package social.kith.notification.push;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import social.kith.notification.heard.GroupDeleted;
import social.kith.notification.heard.MemberJoined;
import social.kith.notification.heard.MemberLeft;
import social.kith.notification.heard.PostRemoved;
import social.kith.notification.heard.SessionEnded;
import social.kith.notification.kind.Kind;
import social.kith.people.UserDeleted;
import social.kith.people.UserErased;
import social.kith.people.UserRegistered;
import social.kith.people.UserRestored;
import social.kith.people.block.UserBlocked;
import social.kith.people.block.UserUnblocked;
import social.kith.people.mute.UserMuted;
import social.kith.people.mute.UserUnmuted;
import social.kith.platform.inbox.EventConsumer;
import social.kith.platform.inbox.Subscriptions;

/** Looks for changes after every event that can make one, and ends the connections of a session with it. */
@ApplicationScoped
class PushConsumer implements EventConsumer {
    private final Push push;

    PushConsumer(Push push) {
        this.push = push;
    }

    @Override
    public void subscribe(Subscriptions to) {
        Set<Class<?>> changing = new HashSet<>(List.of(
                MemberLeft.class,
                MemberJoined.class,
                PostRemoved.class,
                GroupDeleted.class,
                UserRegistered.class,
                UserRestored.class,
                UserDeleted.class,
                UserErased.class,
                UserBlocked.class,
                UserUnblocked.class,
                UserMuted.class,
                UserUnmuted.class));
        Arrays.stream(Kind.values()).flatMap(Kind::events).forEach(changing::add);
        for (var type : changing) to.live(type, event -> push.changes());
        to.live(SessionEnded.class, ended -> push.endSession(ended.userId(), ended.sessionId()));
    }
}
