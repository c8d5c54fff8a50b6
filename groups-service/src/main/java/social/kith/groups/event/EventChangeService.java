package social.kith.groups.event;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import social.kith.groups.group.GroupRights;
import social.kith.groups.group.Right;
import social.kith.platform.id.Id;
import social.kith.platform.outbox.Outbox;
import social.kith.platform.patch.MergePatch;
import social.kith.platform.version.IfMatch;

/** Changing an event and cancelling it, which whoever planned it and the creator of its group may. */
@ApplicationScoped
public class EventChangeService {
    private final EventService events;
    private final GroupEventRepository groupEvents;
    private final GroupRights rights;
    private final Places places;
    private final MergePatch patches;
    private final IfMatch ifMatch;
    private final Outbox outbox;
    private final Clock clock;

    EventChangeService(
            EventService events,
            GroupEventRepository groupEvents,
            GroupRights rights,
            Places places,
            MergePatch patches,
            IfMatch ifMatch,
            Outbox outbox,
            Clock clock) {
        this.events = events;
        this.groupEvents = groupEvents;
        this.rights = rights;
        this.places = places;
        this.patches = patches;
        this.ifMatch = ifMatch;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Changes what the patch names; one that changes nothing leaves no mark. Whoever goes stays, also where fewer can
     * than do; where more can, those who have waited longest go.
     */
    @Transactional
    public void change(Id id, ObjectNode patch, Id by) {
        GroupEvent event = changeable(id, by);
        ifMatch.require(event);
        CreateEvent plan = patches.apply(patch, event.plan(), CreateEvent.class).checked();
        event.change(plan, by, clock.instant()).ifPresent(changed -> {
            outbox.append(changed);
            groupEvents.flush();
            if (changed.changes().contains(EventChanged.Change.CAPACITY)) places.fill(event);
        });
    }

    /** Says that it does not take place; the same again is harmless. */
    @Transactional
    public void cancel(Id id, Id by) {
        changeable(id, by).cancel(by, clock.instant()).ifPresent(outbox::append);
    }

    private GroupEvent changeable(Id id, Id by) {
        GroupEvent event = events.reach(id, by);
        if (!event.creator().equals(by)) rights.require(Right.CHANGE_EVENTS, event.group(), by);
        return event;
    }
}
