package social.kith.groups.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import social.kith.platform.outbox.Outbox;

/**
 * Says of each event, some time before it begins, that it does. That it was said is noted in the event itself, in the
 * transaction that says it, for the start that it was said for, and the note goes as the event is moved: so it is said
 * once until then, whoever looks, and again after that, also where the event is moved back. What has begun while nobody looked is not said any more.
 */
@ApplicationScoped
class Reminders {
    private static final int SLICE = 100;
    private final GroupEventRepository events;
    private final Outbox outbox;
    private final Clock clock;
    private final Duration before;

    Reminders(
            GroupEventRepository events,
            Outbox outbox,
            Clock clock,
            @ConfigProperty(name = "kith.reminders.before") Duration before) {
        this.events = events;
        this.outbox = outbox;
        this.clock = clock;
        this.before = before;
    }

    boolean isAnyDue() {
        return !due(1).isEmpty();
    }

    /** Says some of what is due. */
    @Transactional
    void saySome() {
        for (GroupEvent event : due(SLICE)) outbox.append(event.remind());
    }

    private List<GroupEvent> due(int most) {
        Instant now = clock.instant();
        return events.toRemindOf(now, now.plus(before), most);
    }
}
