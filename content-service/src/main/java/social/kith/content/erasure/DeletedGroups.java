package social.kith.content.erasure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import social.kith.content.replica.GroupDeleted;
import social.kith.platform.id.Id;
import social.kith.platform.inbox.EventConsumer;
import social.kith.platform.inbox.Subscriptions;
import social.kith.platform.sqlite.Reads;
import social.kith.platform.sqlite.Writes;

/**
 * All that was posted in groups that are deleted. Nobody sees it from the moment on in which the group has no members any
 * more; it is erased a slice at a time, each in a transaction of its own.
 */
@ApplicationScoped
class DeletedGroups implements EventConsumer {
    private static final int SLICE = 200;
    private static final String UNFINISHED = "select group_id from deleted_groups where group_id > 0 limit 100";
    private static final String BEGIN =
            "insert into deleted_groups (group_id) values (:group) on conflict (group_id) do nothing";
    private static final String FINISH = "delete from deleted_groups where group_id = :group";

    private final Writings writings;
    private final Reads reads;
    private final Writes writes;
    private final Event<Begun> begun;

    DeletedGroups(Writings writings, Reads reads, Writes writes, Event<Begun> begun) {
        this.writings = writings;
        this.reads = reads;
        this.writes = writes;
        this.begun = begun;
    }

    /** There is something to erase. */
    record Begun() {}

    @Override
    public void subscribe(Subscriptions to) {
        to.on(GroupDeleted.class, group -> begin(group.groupId()));
    }

    private void begin(Id group) {
        writes.change(BEGIN, Map.of("group", group));
        begun.fire(new Begun());
    }

    /** Some that are not finished. */
    List<Id> unfinished() {
        return reads.list(UNFINISHED, Map.of(), row -> new Id(row.getLong(1)));
    }

    /** Another slice. */
    @Transactional
    void goOn(Id group) {
        if (writings.eraseGroup(group, SLICE)) writes.change(FINISH, Map.of("group", group));
    }
}
