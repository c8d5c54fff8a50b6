package social.kith.notification.notification;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import social.kith.notification.heard.ConversationRead;
import social.kith.notification.heard.MemberLeft;
import social.kith.notification.kind.Kind;
import social.kith.notification.kind.Notice;
import social.kith.notification.replica.GroupReplicas;
import social.kith.notification.replica.Silences;
import social.kith.platform.id.Id;

/** What events do to notifications, in the transaction that applies the event. */
@ApplicationScoped
class Telling {
    private final ToldRepository notifications;
    private final GroupReplicas groups;
    private final Silences silences;
    private final ErasedUsers erased;

    Telling(ToldRepository notifications, GroupReplicas groups, Silences silences, ErasedUsers erased) {
        this.notifications = notifications;
        this.groups = groups;
        this.silences = silences;
        this.erased = erased;
    }

    /**
     * Tells everybody whom it concerns, but not the one who did it, nor whom a silence keeps from hearing of that one as
     * far as it is known by now ({@link ShownActor} is what holds), and nobody twice. What went with a membership comes
     * back where the same is told to a member again: that they left before they joined was heard too late. Of the
     * erased nothing is told but that there was a message, by nobody: that others wrote after it stays as it was.
     */
    void tell(Kind kind, Notice notice, Happening happening) {
        Set<Id> receivers = receivers(notice, happening.at());
        var gone = erased.among(receivers, notice);
        receivers.removeAll(gone);
        Id actor = gone.contains(notice.actor()) ? null : notice.actor();
        if (receivers.isEmpty() || actor == null && !kind.grouped() && !kind.impersonal()) return;
        long change = notifications.nextChange();
        if (kind.grouped()) extendOpen(kind, notice, actor, happening, receivers, change);
        for (Notification before : notifications.madeBy(happening)) {
            if (!receivers.remove(before.user()) || !kind.grouped() || !before.gone()) continue;
            before.revive(happening.at(), change);
            notifications.update(before);
        }
        for (Id user : receivers) {
            var notification = new Notification(user, kind, notice, happening, change);
            notifications.insert(notification);
            if (actor != null) notifications.addActor(notification, actor, happening);
        }
    }

    private Set<Id> receivers(Notice notice, Instant at) {
        Set<Id> receivers = new HashSet<>(notice.users());
        if (notice.membersOf() != null) receivers.addAll(groups.members(notice.membersOf(), at));
        Id actor = notice.actor();
        if (actor == null || receivers.isEmpty()) return receivers;
        receivers.remove(actor);
        receivers.removeAll(silences.among(receivers, actor, at));
        return receivers;
    }

    /** Lets those who have an unread one of it already keep it, and takes them out of the receivers of a new one. */
    private void extendOpen(
            Kind kind, Notice notice, @Nullable Id actor, Happening happening, Set<Id> receivers, long change) {
        long seq = notice.upTo() == null ? 0 : notice.upTo();
        receivers.removeAll(notifications.marked(notice.subject(), seq, receivers));
        Map<Id, Notification> open = notifications
                .open(kind, happening.about())
                .filter(notification -> receivers.contains(notification.user()))
                .collect(Collectors.toMap(Notification::user, Function.identity()));
        receivers.removeAll(open.keySet());
        for (Notification notification : open.values()) {
            if (notification.reaches(seq)) continue;
            notification.extend(seq, happening.at(), change);
            notifications.update(notification);
            if (actor != null) notifications.addActor(notification, actor, happening);
        }
    }

    /** Something about those that are by that user has changed. */
    void touchBy(Id user) {
        notifications.touchBy(user, notifications.nextChange());
    }

    /** Something about those of that user that are by that actor has changed. */
    void touch(Id user, Id actor) {
        notifications.touch(user, actor, notifications.nextChange());
    }

    /** Nothing is left that was told to that user, nor of what they did. */
    void erase(Id user) {
        erased.add(user);
        touchBy(user);
        notifications.erase(user);
    }

    void settle(Kind kind, Happening happening) {
        notifications.settle(kind, happening, notifications.nextChange());
    }

    void remove(Kind kind, Happening happening) {
        notifications.remove(kind, happening, notifications.nextChange());
    }

    void readUpTo(ConversationRead read, Happening happening) {
        notifications.readUpTo(read.conversationId(), read.userId(), read.seq(), happening, notifications.nextChange());
    }

    /** Up to which message of the conversation the user need not be told. */
    long mark(Id conversation, Id user) {
        return notifications.mark(conversation, user);
    }

    /** Who is no member any more sees nothing of the group. */
    void removeOfGroup(MemberLeft left) {
        notifications.removeOfGroup(left.groupId(), left.userId(), notifications.nextChange());
    }
}
