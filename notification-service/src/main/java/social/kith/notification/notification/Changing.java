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
    private final NotificationEndings endings;
    private final ChangeNumbers numbers;
    private final DeedRepository deeds;
    private final DeletedMessages messages;
    private final ConversationMarks marks;
    private final EndedGroups ended;
    private final FanOuts fanOuts;
    private final Preferences preferences;
    private final ErasedUsers erased;
    private final TouchedUsers touched;

    Changing(
            NotificationEndings endings,
            ChangeNumbers numbers,
            DeedRepository deeds,
            DeletedMessages messages,
            ConversationMarks marks,
            EndedGroups ended,
            FanOuts fanOuts,
            Preferences preferences,
            ErasedUsers erased,
            TouchedUsers touched) {
        this.endings = endings;
        this.numbers = numbers;
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
        endings.touch(user, actor, numbers.next());
    }

    /** Nothing is left that was told to that user, nor of what they did. */
    void erase(Id user) {
        preferences.erase(user);
        marks.erase(user);
        touched.forget(user);
        erased.erase(user);
    }

    void settle(Kind kind, Ending.Scope what, Instant at) {
        endings.settle(kind, what, at, numbers.next());
    }

    void remove(Kind kind, Ending.Scope what, Instant at) {
        if (what.user() == null) fanOuts.forget(kind, what.about(), at);
        endings.remove(kind, what, at, numbers.next());
    }

    /** Somebody has not done it after all. */
    void takeBack(Kind kind, Id deed, Id actor, Instant at) {
        deeds.takeBack(kind, deed, actor, at, numbers.next());
    }

    /** No place is left that somebody could have got. */
    void removePlaces(EventCancelled cancelled, Instant at) {
        endings.removePlaces(cancelled.eventId(), at, numbers.next());
    }

    /** The post is there no longer. */
    void removeOfPost(Id post) {
        endings.removeOfPost(post, numbers.next());
    }

    void readUpTo(ConversationRead read, Happening happening) {
        marks.move(read, happening, numbers.next());
    }

    /** Whom it was the last unread message for are told of none. */
    void takeBack(MessageChanged deleted, Instant at) {
        fanOuts.forget(deleted);
        messages.takeBack(deleted, at, numbers.next());
    }

    /** Nothing of that group is told any more, nor shown. */
    void endGroup(Id group) {
        ended.end(group);
    }

    /** Who decides no longer is not asked either. */
    void removeRequests(MemberRoleChanged changed) {
        endings.removeOfGroup(Kind.GROUP_JOIN_REQUEST, changed.groupId(), changed.userId(), numbers.next());
    }

    /** Who is no member any more sees nothing of the group. */
    void removeOfGroup(MemberLeft left) {
        endings.removeOfGroup(left.groupId(), left.userId(), numbers.next());
    }

    /** Something about what that user is told of the group's posts has changed. */
    void touchOfGroup(Id group, Id user) {
        endings.touchOfGroup(group, user, numbers.next());
    }
}
