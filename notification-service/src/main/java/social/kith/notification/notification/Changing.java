package social.kith.notification.notification;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import social.kith.notification.heard.ConversationRead;
import social.kith.notification.heard.EventCancelled;
import social.kith.notification.heard.MemberLeft;
import social.kith.notification.heard.MemberRoleChanged;
import social.kith.notification.heard.MessageChanged;
import social.kith.notification.kind.Ending;
import social.kith.notification.kind.Kind;
import social.kith.notification.preference.Preferences;
import social.kith.platform.id.Id;

/** What events do to what was told before, in the transaction that applies the event. */
@ApplicationScoped
class Changing {
    private final ToldRepository notifications;
    private final DeedRepository deeds;
    private final DeletedMessages messages;
    private final ConversationMarks marks;
    private final EndedGroups ended;
    private final FanOuts fanOuts;
    private final Preferences preferences;
    private final ErasedUsers erased;
    private final TouchedUsers touched;

    Changing(
            ToldRepository notifications,
            DeedRepository deeds,
            DeletedMessages messages,
            ConversationMarks marks,
            EndedGroups ended,
            FanOuts fanOuts,
            Preferences preferences,
            ErasedUsers erased,
            TouchedUsers touched) {
        this.notifications = notifications;
        this.deeds = deeds;
        this.messages = messages;
        this.marks = marks;
        this.ended = ended;
        this.fanOuts = fanOuts;
        this.preferences = preferences;
        this.erased = erased;
        this.touched = touched;
    }

    /** Something about those that are by that user has changed. */
    void touchBy(Id user) {
        touched.touch(user);
    }

    /** Something about those of that user that are by that actor has changed. */
    void touch(Id user, Id actor) {
        notifications.touch(user, actor, notifications.nextChange());
    }

    /** Nothing is left that was told to that user, nor of what they did. */
    void erase(Id user) {
        preferences.erase(user);
        marks.erase(user);
        touched.forget(user);
        erased.erase(user);
    }

    void settle(Kind kind, Ending.Scope what, Instant at) {
        notifications.settle(kind, what, at, notifications.nextChange());
    }

    void remove(Kind kind, Ending.Scope what, Instant at) {
        if (what.user() == null) fanOuts.forget(kind, what.about(), at);
        notifications.remove(kind, what, at, notifications.nextChange());
    }

    /** Somebody has not done it after all. */
    void takeBack(Kind kind, Id deed, Id actor, Instant at) {
        deeds.takeBack(kind, deed, actor, at, notifications.nextChange());
    }

    /** No place is left that somebody could have got. */
    void removePlaces(EventCancelled cancelled, Instant at) {
        notifications.removePlaces(cancelled.eventId(), at, notifications.nextChange());
    }

    /** The post is there no longer. */
    void removeOfPost(Id post) {
        notifications.removeOfPost(post, notifications.nextChange());
    }

    void readUpTo(ConversationRead read, Happening happening) {
        marks.move(read, happening, notifications.nextChange());
    }

    /** Whom it was the last unread message for are told of none. */
    void takeBack(MessageChanged deleted, Instant at) {
        fanOuts.forget(deleted);
        messages.takeBack(deleted, at, notifications.nextChange());
    }

    /** Nothing of that group is told any more, nor shown. */
    void endGroup(Id group) {
        ended.end(group);
    }

    /** Who decides no longer is not asked either. */
    void removeRequests(MemberRoleChanged changed) {
        notifications.removeOfGroup(
                Kind.GROUP_JOIN_REQUEST, changed.groupId(), changed.userId(), notifications.nextChange());
    }

    /** Who is no member any more sees nothing of the group. */
    void removeOfGroup(MemberLeft left) {
        notifications.removeOfGroup(left.groupId(), left.userId(), notifications.nextChange());
    }

    /** Something about what that user is told of the group's posts has changed. */
    void touchOfGroup(Id group, Id user) {
        notifications.touchOfGroup(group, user, notifications.nextChange());
    }
}
