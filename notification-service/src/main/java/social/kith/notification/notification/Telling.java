package social.kith.notification.notification;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import social.kith.notification.kind.Kind;
import social.kith.notification.kind.Notice;
import social.kith.notification.kind.Receivers;
import social.kith.notification.preference.Preferences;
import social.kith.notification.replica.GroupEvents;
import social.kith.notification.replica.GroupReplicas;
import social.kith.notification.replica.Silences;
import social.kith.platform.id.Id;

/** What events do to notifications, in the transaction that applies the event. */
@ApplicationScoped
class Telling {
    private final ToldRepository notifications;
    private final DeedRepository deeds;
    private final ConversationMarks marks;
    private final GroupReplicas groups;
    private final GroupEvents events;
    private final EndedGroups ended;
    private final Preferences preferences;
    private final Silences silences;
    private final ErasedUsers erased;

    Telling(
            ToldRepository notifications,
            DeedRepository deeds,
            ConversationMarks marks,
            GroupReplicas groups,
            GroupEvents events,
            EndedGroups ended,
            Preferences preferences,
            Silences silences,
            ErasedUsers erased) {
        this.notifications = notifications;
        this.deeds = deeds;
        this.marks = marks;
        this.groups = groups;
        this.events = events;
        this.ended = ended;
        this.preferences = preferences;
        this.silences = silences;
        this.erased = erased;
    }

    /**
     * Tells everybody whom it concerns, but not the one who did it, nor whom a silence keeps from hearing of that one as
     * far as it is known by now ({@link ShownActor} is what holds), nor who had switched the kind off when it happened, and
     * nobody twice. What was taken back and is done
     * again is there again as it was. What went with a membership comes
     * back where the same is told to a member again: that they left before they joined was heard too late. Of the
     * erased nothing is told but that there was a message, by nobody: that others wrote after it stays as it was.
     */
    void tell(Kind kind, Notice notice, Happening happening) {
        if (notice.group() != null && ended.contains(notice.group())) return;
        Set<Id> receivers = receivers(notice, happening.at());
        receivers.removeAll(preferences.offAmong(receivers, kind, happening.at()));
        var gone = erased.among(receivers, notice);
        receivers.removeAll(gone);
        if (notice.postAuthor() != null && gone.contains(notice.postAuthor())) return;
        boolean byNobody = notice.actor() == null;
        Id actor = gone.contains(notice.actor()) ? null : notice.actor();
        if (actor != null) silence(kind, notice, actor, happening, receivers);
        if (receivers.isEmpty() || actor == null && !kind.grouped() && !byNobody) return;
        long change = notifications.nextChange();
        if (actor != null && notice.deed() != null) doAgain(kind, notice, happening, receivers, change);
        if (kind.grouped()) extendOpen(kind, notice, actor, happening, receivers, change);
        for (Notification before : notifications.madeBy(happening)) {
            if (!receivers.remove(before.user()) || !kind.grouped() || !before.gone()) continue;
            before.revive(happening.at(), change);
            notifications.update(before);
        }
        for (Id user : receivers) {
            var notification = new Notification(user, kind, notice, happening, change);
            notifications.insert(notification);
            if (actor != null) notifications.addActor(notification, notice, actor, happening);
        }
    }

    /**
     * Takes out those whom a silence keeps from hearing of it. What lasts is put down for them, unseen: to alter it when
     * the silence is over is no news.
     */
    private void silence(Kind kind, Notice notice, Id actor, Happening happening, Set<Id> receivers) {
        Set<Id> silenced = receivers.isEmpty() ? Set.of() : silences.among(receivers, actor, happening.at());
        receivers.removeAll(silenced);
        if (!kind.lasting()) return;
        for (Id user : silenced) {
            var known = deeds.known(kind, notice, user);
            if (known.isPresent()) {
                if (known.get().isDoneAgain(happening)) deeds.doAgain(known.get(), notice, happening);
                continue;
            }
            var unseen = new Notification(user, kind, notice, happening, notifications.nextChange());
            unseen.silence();
            notifications.insert(unseen);
            notifications.addActor(unseen, notice, actor, happening);
        }
    }

    private void doAgain(Kind kind, Notice notice, Happening happening, Set<Id> receivers, long change) {
        for (Id user : Set.copyOf(receivers))
            deeds.known(kind, notice, user).ifPresent(known -> {
                receivers.remove(user);
                if (!known.isDoneAgain(happening)) return;
                deeds.doAgain(known, notice, happening);
                deeds.revive(known, happening, change);
            });
    }

    private Set<Id> receivers(Notice notice, Instant at) {
        Set<Id> receivers = new HashSet<>(
                switch (notice.receivers()) {
                    case Receivers.Named named -> named.users();
                    case Receivers.Members of -> groups.members(of.group(), at);
                    case Receivers.Coming to -> events.coming(to.event(), to.waitingToo());
                });
        Id actor = notice.actor();
        if (actor != null) receivers.remove(actor);
        return receivers;
    }

    /** Lets those who have an unread one of it already keep it, and takes them out of the receivers of a new one. */
    private void extendOpen(
            Kind kind, Notice notice, @Nullable Id actor, Happening happening, Set<Id> receivers, long change) {
        Long seq = notice.upTo();
        String about = Notification.about(kind, notice, happening);
        if (seq != null) receivers.removeAll(marks.reached(notice.subject(), seq, receivers));
        // Neither a message nor a deed, which are known by themselves: heard again, it is known by its time.
        else if (notice.deed() == null) receivers.removeAll(notifications.toldSince(kind, about, happening.at()));
        Map<Id, Notification> open = notifications
                .open(kind, about)
                .filter(notification -> receivers.contains(notification.user()))
                .filter(notification -> notice.deed() == null || !deeds.isFull(notification))
                .collect(Collectors.toMap(Notification::user, Function.identity()));
        receivers.removeAll(open.keySet());
        for (Notification notification : open.values()) {
            if (seq != null && notification.reaches(seq)) continue;
            notification.extend(notice, happening.at(), change);
            notifications.update(notification);
            if (actor != null) notifications.addActor(notification, notice, actor, happening);
        }
    }
}
