package social.kith.notification.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import social.kith.notification.kind.Kind;
import social.kith.notification.kind.Notice;
import social.kith.platform.id.Id;
import social.kith.platform.sqlite.EnumColumn;
import social.kith.platform.sqlite.Reads;
import social.kith.platform.sqlite.Writes;

/**
 * Who is erased: topics keep no order between each other, so what they once did may be heard of after that. Nothing of
 * theirs is shown or told from then on; of what it is much, it goes a slice at a time.
 */
@ApplicationScoped
class ErasedUsers {
    static final int SLICE = 1_000;

    /** Of what they were told: with each go those who did it, a thousand at most ({@code DeedRepository}). */
    static final int TOLD_SLICE = 20;

    private static final String TOLD_THEM = """
            delete from notifications where id in (
                select id from notifications where user_id = :user limit :most)""";

    /** Told to others; what they were told themselves of their own posts is above. */
    private static final String ON_THEIR_POSTS = """
            delete from notifications where id in (
                select distinct notification_id from notification_actors where post_author_id = :user limit :most)""";

    private static final String DONE = """
            select distinct notification_id from notification_actors where actor_id = :user
            order by user_id, notification_id limit :most""";

    /** What is by others too, or may be, stays without them. */
    private static final String BY_THEM_ALONE = """
            delete from notifications where kind not in (%s) and id in (
                select tmp_ids.value from json_each(:ids) tmp_ids)""".formatted(grouped());

    private static final String BY_THEM = """
            delete from notification_actors where actor_id = :user and notification_id in (
                select tmp_ids.value from json_each(:ids) tmp_ids)""";

    private final NotificationEndings endings;
    private final ChangeNumbers numbers;
    private final Reads reads;
    private final Writes writes;
    private final Event<Unfinished> unfinished;
    private final Event<NotificationService.MoreChanged> changed;

    ErasedUsers(
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

    private static String grouped() {
        return Arrays.stream(Kind.values())
                .filter(Kind::grouped)
                .map(kind -> "'" + EnumColumn.text(kind) + "'")
                .collect(Collectors.joining(", "));
    }

    /** In the transaction that hears of it: all of a small account, the beginning of a large one. */
    void erase(Id user) {
        writes.change(
                "insert into erased_users (id, finished) values (:id, 0) on conflict (id) do update set finished = 0",
                Map.of("id", user));
        if (!eraseASlice(user)) unfinished.fire(new Unfinished());
    }

    List<Id> unfinished() {
        return reads.list(
                "select id from erased_users where finished = 0 and id > 0", Map.of(), row -> new Id(row.getLong(1)));
    }

    @Transactional
    void goOn(Id user) {
        eraseASlice(user);
        changed.fire(new NotificationService.MoreChanged());
    }

    /** @return whether that was the last */
    private boolean eraseASlice(Id user) {
        int told = writes.change(TOLD_THEM, Map.of("user", user, "most", TOLD_SLICE));
        var some = Map.of("user", user, "most", SLICE);
        int onTheirs = writes.change(ON_THEIR_POSTS, some);
        List<Id> done = reads.list(DONE, some, row -> new Id(row.getLong(1)));
        if (!done.isEmpty()) takeOut(user, done);
        if (told == TOLD_SLICE || onTheirs == SLICE || done.size() == SLICE) return false;
        writes.change("update erased_users set finished = 1 where id = :user", Map.of("user", user));
        return true;
    }

    private void takeOut(Id user, List<Id> some) {
        String ids = Reads.ids(some);
        writes.change(BY_THEM_ALONE, Map.of("ids", ids));
        endings.touch(some, numbers.next());
        writes.change(BY_THEM, Map.of("user", user, "ids", ids));
    }

    /** Those of the receivers, of whoever did it, and of whose post it was done on, who are erased. */
    Set<Id> among(Collection<Id> receivers, Notice notice) {
        Set<Id> all = new HashSet<>(receivers);
        if (notice.actor() != null) all.add(notice.actor());
        if (notice.postAuthor() != null) all.add(notice.postAuthor());
        return new HashSet<>(reads.list(
                "select e.id from json_each(:users) tmp_users cross join erased_users e on e.id = tmp_users.value",
                Map.of("users", Reads.ids(all)),
                row -> new Id(row.getLong(1))));
    }
}
