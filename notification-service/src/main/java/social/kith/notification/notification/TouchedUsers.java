package social.kith.notification.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import social.kith.platform.id.Id;
import social.kith.platform.sqlite.Reads;
import social.kith.platform.sqlite.Writes;

/**
 * People who go, or come back. What they did, and what is on their posts, is hidden with them where it is read
 * ({@link ShownActor}); here it is noted that it changes, so that open connections hear of it: of what it is much, a
 * slice at a time.
 */
@ApplicationScoped
class TouchedUsers {
    static final int SLICE = 1_000;

    private static final String DONE = """
            select user_id, notification_id from notification_actors
            where %s = :user and (user_id, notification_id) > (:reader, :notification)
            order by user_id, notification_id limit :most""";

    private static final String BY_THEM = DONE.formatted("actor_id");
    private static final String ON_THEIR_POSTS = DONE.formatted("post_author_id");

    private static final String SAVE = """
            insert into touched_users (user_id, by_author, reader, notification)
            values (:user, :byAuthor, :reader, :notification)
            on conflict (user_id) do update set by_author = excluded.by_author, reader = excluded.reader,
                notification = excluded.notification""";

    private final NotificationEndings endings;
    private final ChangeNumbers numbers;
    private final Reads reads;
    private final Writes writes;
    private final Event<Unfinished> unfinished;
    private final Event<NotificationService.MoreChanged> changed;

    TouchedUsers(
            NotificationEndings endings,
            ChangeNumbers numbers,
            Reads reads,
            Writes writes,
            Event<Unfinished> unfinished,
            Event<NotificationService.MoreChanged> changed) {
        this.endings = endings;
        this.numbers = numbers;
        this.reads = reads;
        this.writes = writes;
        this.unfinished = unfinished;
        this.changed = changed;
    }

    /** More is left than one slice. */
    record Unfinished() {}

    /** How far it is done: first by what they did themselves, then by what is on their posts; by reader, in their order. */
    private record Place(boolean byAuthor, long reader, long notification) {
        static final Place FIRST = new Place(false, 0, 0);
    }

    private record Done(long reader, Id notification) {}

    /** In the transaction that hears of it: all of a small account, the beginning of a large one. */
    void touch(Id user) {
        if (!touchASlice(user, Place.FIRST)) unfinished.fire(new Unfinished());
    }

    void forget(Id user) {
        writes.change("delete from touched_users where user_id = :user", Map.of("user", user));
    }

    List<Id> unfinished() {
        return reads.list(
                "select user_id from touched_users where user_id > 0", Map.of(), row -> new Id(row.getLong(1)));
    }

    /** From where it is by now: another instance may have gone on, or been told to begin anew. */
    @Transactional
    void goOn(Id user) {
        reads.first(
                        "select by_author, reader, notification from touched_users where user_id = :user",
                        Map.of("user", user),
                        row -> new Place(row.getBoolean(1), row.getLong(2), row.getLong(3)))
                .ifPresent(place -> touchASlice(user, place));
        changed.fire(new NotificationService.MoreChanged());
    }

    /** @return whether that was the last */
    private boolean touchASlice(Id user, Place from) {
        if (!from.byAuthor()) {
            List<Done> done = touch(user, BY_THEM, from);
            if (done.size() == SLICE) return save(user, false, done.getLast());
        }
        List<Done> done = touch(user, ON_THEIR_POSTS, from.byAuthor() ? from : Place.FIRST);
        if (done.size() == SLICE) return save(user, true, done.getLast());
        forget(user);
        return true;
    }

    private List<Done> touch(Id user, String which, Place from) {
        var where = Map.of("user", user, "reader", from.reader(), "notification", from.notification(), "most", SLICE);
        List<Done> done = reads.list(which, where, row -> new Done(row.getLong(1), new Id(row.getLong(2))));
        if (!done.isEmpty()) endings.touch(done.stream().map(Done::notification).toList(), numbers.next());
        return done;
    }

    private boolean save(Id user, boolean byAuthor, Done last) {
        Map<String, Object> row = new HashMap<>(Map.of("user", user, "byAuthor", byAuthor));
        row.put("reader", last.reader());
        row.put("notification", last.notification());
        writes.change(SAVE, row);
        return false;
    }
}
