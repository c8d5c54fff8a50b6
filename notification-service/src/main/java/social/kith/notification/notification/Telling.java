package social.kith.notification.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;
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
    private final NotificationRows rows;
    private final NotificationEndings endings;
    private final ChangeNumbers numbers;
    private final DeedRepository deeds;
    private final ConversationMarks marks;
    private final GroupReplicas groups;
    private final GroupEvents events;
    private final EndedGroups ended;
    private final FanOuts fanOuts;
    private final Preferences preferences;
    private final Silences silences;
    private final ErasedUsers erased;
    private final Event<NotificationService.MoreChanged> changed;
    private final Event<NotificationService.Told> told;

    Telling(
            NotificationRows rows,
            NotificationEndings endings,
            ChangeNumbers numbers,
            DeedRepository deeds,
            ConversationMarks marks,
            GroupReplicas groups,
            GroupEvents events,
            EndedGroups ended,
            FanOuts fanOuts,
            Preferences preferences,
            Silences silences,
            ErasedUsers erased,
            Event<NotificationService.MoreChanged> changed,
            Event<NotificationService.Told> told) {
        this.rows = rows;
        this.endings = endings;
        this.numbers = numbers;
        this.deeds = deeds;
        this.marks = marks;
        this.groups = groups;
        this.events = events;
        this.ended = ended;
        this.fanOuts = fanOuts;
        this.preferences = preferences;
        this.silences = silences;
        this.erased = erased;
        this.changed = changed;
        this.told = told;
    }

    /**
     * Tells everybody whom it concerns, but not the one who did it, nor whom a silence keeps from hearing of that one as
     * far as it is known by now ({@link ShownActor} is what holds), nor who had switched the kind off when it happened,
     * and nobody twice. What was taken back and is done again is there again as it was. What went with a membership comes
     * back where the same is told to a member again: that they left before they joined was heard too late. Of the erased
     * nothing is told but that there was a message, by nobody: that others wrote after it stays as it was.
     */
    void tell(Kind kind, Notice notice, Happening happening) {
        if (notice.receivers() instanceof Receivers.Named named) {
            tell(kind, notice, happening, named.users());
            return;
        }
        List<Id> first = some(notice.receivers(), happening.at(), 0, FanOuts.SLICE + 1);
        if (first.size() > FanOuts.SLICE || fanOuts.contains(kind, happening)) fanOuts.add(kind, notice, happening);
        else tell(kind, notice, happening, first);
    }

    /** Tells the next of a large group. */
    @Transactional
    void goOn(FanOut one) {
        if (!fanOuts.take(one)) return;
        List<Id> slice = some(one.notice().receivers(), one.happening().at(), one.toldTo(), FanOuts.SLICE);
        tell(one.kind(), one.notice(), one.happening(), slice);
        if (slice.size() < FanOuts.SLICE) fanOuts.finish(one);
        else fanOuts.toldTo(one, slice.getLast());
        changed.fire(new NotificationService.MoreChanged());
    }

    private List<Id> some(Receivers receivers, Instant at, long after, int most) {
        return switch (receivers) {
            case Receivers.Named named -> named.users();
            case Receivers.Members of -> groups.members(of.group(), at, after, most);
            case Receivers.Coming to -> events.coming(to.event(), to.waitingToo(), after, most);
        };
    }

    private void tell(Kind kind, Notice notice, Happening happening, List<Id> users) {
        if (notice.group() != null && ended.contains(notice.group())) return;
        Set<Id> receivers = new HashSet<>(users);
        if (notice.actor() != null) receivers.remove(notice.actor());
        var gone = erased.among(receivers, notice);
        receivers.removeAll(gone);
        Set<Id> off = preferences.offAmong(receivers, kind, happening.at());
        receivers.removeAll(off);
        if (notice.unlessToldAs() != null)
            receivers.retainAll(preferences.offAmong(receivers, notice.unlessToldAs(), happening.at()));
        if (notice.postAuthor() != null && gone.contains(notice.postAuthor())) return;
        boolean byNobody = notice.actor() == null;
        Id actor = gone.contains(notice.actor()) ? null : notice.actor();
        if (actor != null) {
            passOver(kind, notice, actor, happening, off, Notification::hide);
            Set<Id> silenced = receivers.isEmpty() ? Set.of() : silences.among(receivers, actor, happening.at());
            receivers.removeAll(silenced);
            passOver(kind, notice, actor, happening, silenced, Notification::silence);
        }
        if (receivers.isEmpty() || actor == null && !kind.grouped() && !byNobody) return;
        long change = numbers.next();
        if (actor != null && notice.deed() != null) doAgain(kind, notice, happening, receivers, change);
        Map<Id, Id> news =
                kind.grouped() ? extendOpen(kind, notice, actor, happening, receivers, change) : new HashMap<>();
        for (Notification before : rows.madeBy(happening, receivers)) {
            if (!receivers.remove(before.user()) || !kind.grouped() || !before.gone()) continue;
            before.revive(happening.at(), change);
            rows.revive(before);
            news.put(before.user(), before.id());
        }
        for (Id user : receivers) {
            var notification = new Notification(user, kind, notice, happening, change);
            rows.insert(notification);
            if (actor != null) rows.addActor(notification, notice, actor, happening);
            news.put(user, notification.id());
        }
        if (!news.isEmpty()) told.fire(new NotificationService.Told(news, happening.at()));
    }

    /**
     * Does not tell those who had switched it off, or whom a silence keeps from hearing of it. What lasts is put down for
     * them, unseen: to alter it when that is over is no news.
     */
    private void passOver(
            Kind kind, Notice notice, Id actor, Happening happening, Set<Id> users, Consumer<Notification> how) {
        if (!kind.lasting()) return;
        for (Id user : users) {
            var known = deeds.known(kind, notice, user);
            if (known.isPresent()) {
                if (known.get().isDoneAgain(happening)) deeds.doAgain(known.get(), notice, happening);
                continue;
            }
            var unseen = new Notification(user, kind, notice, happening, numbers.next());
            how.accept(unseen);
            rows.insert(unseen);
            rows.addActor(unseen, notice, actor, happening);
        }
    }

    private void doAgain(Kind kind, Notice notice, Happening happening, Set<Id> receivers, long change) {
        for (Id user : Set.copyOf(receivers))
            deeds.known(kind, notice, user).ifPresent(known -> {
                receivers.remove(user);
                if (!known.isDoneAgain(happening)) return;
                deeds.doAgain(known, notice, happening);
                var open = known.unseen() ? open(kind, notice, happening, Set.of(user)) : Map.<Id, Notification>of();
                open.values().forEach(other -> {
                    deeds.move(known, notice, other);
                    other.extend(notice, happening.at(), change);
                    rows.extend(other);
                });
                if (open.isEmpty()) deeds.revive(known, happening, change);
            });
    }

    /**
     * The unread one that each of them has and that can tell of it as well. Two are open where the older one was full
     * and has lost somebody, or is there again: then it is the newer.
     */
    private Map<Id, Notification> open(Kind kind, Notice notice, Happening happening, Set<Id> users) {
        if (!kind.grouped() || users.isEmpty()) return Map.of();
        return rows.open(kind, Notification.about(kind, notice, happening), users).stream()
                .filter(notification -> notice.deed() == null || !deeds.isFull(notification))
                .collect(Collectors.toMap(
                        Notification::user,
                        Function.identity(),
                        BinaryOperator.maxBy(Comparator.comparingLong(
                                notification -> notification.id().value()))));
    }

    /**
     * Lets those who have an unread one of it already keep it, and takes them out of the receivers of a new one.
     *
     * @return which of these have grown, by their users
     */
    private Map<Id, Id> extendOpen(
            Kind kind, Notice notice, @Nullable Id actor, Happening happening, Set<Id> receivers, long change) {
        Long seq = notice.upTo();
        String about = Notification.about(kind, notice, happening);
        if (seq != null) receivers.removeAll(marks.reached(notice.subject(), seq, receivers));
        // Neither a message nor a deed, which are known by themselves: heard again, it is known by its time.
        else if (notice.deed() == null) receivers.removeAll(rows.toldSince(kind, about, happening.at()));
        Map<Id, Notification> open = open(kind, notice, happening, receivers);
        receivers.removeAll(open.keySet());
        Map<Id, Id> grown = new HashMap<>();
        for (Notification notification : open.values()) {
            if (seq != null && notification.reaches(seq)) continue;
            if (notice.variant().displaces(notification.variant())) endings.takeOutActors(notification, happening.at());
            notification.extend(notice, happening.at(), change);
            rows.extend(notification);
            if (actor != null) rows.addActor(notification, notice, actor, happening);
            grown.put(notification.user(), notification.id());
        }
        return grown;
    }
}
