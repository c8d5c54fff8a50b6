package social.kith.notification.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import social.kith.notification.replica.Messages;
import social.kith.platform.id.Id;
import social.kith.platform.sqlite.Reads;
import social.kith.platform.sqlite.Writes;

/**
 * Groups that were deleted. From then on nothing of them is shown ({@link NotificationRepository}) or told; that it is
 * gone is marked, and so said to open connections, a slice at a time: who waits to be told of something else waits for
 * one slice at most. Topics keep no order between each other, so of such a group may be heard later too.
 */
@ApplicationScoped
class EndedGroups {
    static final int SLICE = 1_000;

    private static final String GO = """
            update notifications set gone = 1, read = 1, change = :change where id in (
                select id from notifications where group_id = :group and gone = 0 limit :most)""";

    private final ChangeNumbers numbers;
    private final Messages messages;
    private final Reads reads;
    private final Writes writes;
    private final Event<Unfinished> unfinished;
    private final Event<NotificationService.MoreChanged> changed;

    EndedGroups(
            ChangeNumbers numbers,
            Messages messages,
            Reads reads,
            Writes writes,
            Event<Unfinished> unfinished,
            Event<NotificationService.MoreChanged> changed) {
        this.numbers = numbers;
        this.messages = messages;
        this.reads = reads;
        this.writes = writes;
        this.unfinished = unfinished;
        this.changed = changed;
    }

    /** A group has ended whose notifications, or messages, are too many for one slice. */
    record Unfinished() {}

    boolean contains(Id group) {
        return reads.any("select 1 from ended_groups where id = :group", Map.of("group", group));
    }

    /** In the transaction that hears of it: all of a small group, the beginning of a large one. */
    void end(Id group) {
        writes.change(
                "insert into ended_groups (id, finished) values (:group, 0) on conflict (id) do nothing",
                Map.of("group", group));
        writes.change("delete from conversation_marks where conversation_id = :group", Map.of("group", group));
        if (!goASlice(group)) unfinished.fire(new Unfinished());
    }

    List<Id> unfinished() {
        return reads.list("select id from ended_groups where finished = 0", Map.of(), row -> new Id(row.getLong(1)));
    }

    @Transactional
    void goOn(Id group) {
        goASlice(group);
        changed.fire(new NotificationService.MoreChanged());
    }

    /** @return whether that was the last */
    private boolean goASlice(Id group) {
        int more = writes.change(GO, Map.of("change", numbers.next(), "group", group, "most", SLICE));
        boolean moreMessages = messages.forgetSome(group, SLICE);
        if (more == SLICE || moreMessages) return false;
        writes.change("update ended_groups set finished = 1 where id = :group", Map.of("group", group));
        return true;
    }
}
