package social.kith.groups.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import social.kith.groups.group.GroupRights;
import social.kith.groups.group.Right;
import social.kith.groups.replica.UserCards;
import social.kith.platform.id.Id;
import social.kith.platform.outbox.Outbox;
import social.kith.platform.page.Page;
import social.kith.platform.page.PageRequest;
import social.kith.platform.problem.Refusal;

/** Planning events, and seeing them, both for members of the group alone. */
@ApplicationScoped
public class EventService {
    private final GroupRights rights;
    private final GroupEventRepository events;
    private final UpcomingEvents upcoming;
    private final ParticipationRepository participations;
    private final UserCards users;
    private final Outbox outbox;
    private final Clock clock;

    EventService(
            GroupRights rights,
            GroupEventRepository events,
            UpcomingEvents upcoming,
            ParticipationRepository participations,
            UserCards users,
            Outbox outbox,
            Clock clock) {
        this.rights = rights;
        this.events = events;
        this.upcoming = upcoming;
        this.participations = participations;
        this.users = users;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Plans an event; returns its id. */
    @Transactional
    public Id create(Id group, CreateEvent command, Id by) {
        rights.require(Right.TAKE_PART, group, by);
        GroupEvent event = GroupEvent.plan(group, by, command, clock.instant());
        events.persist(event);
        outbox.append(event.created());
        return event.id();
    }

    public Page<EventView> ofGroup(Id group, Id viewer, PageRequest page) {
        rights.require(Right.TAKE_PART, group, viewer);
        return events.newest(group, clock.instant(), page).mapAll(found -> views(found, viewer));
    }

    /** What is to come in the viewer's groups, the soonest first. */
    public Page<EventView> upcoming(Id viewer, PageRequest page) {
        return upcoming.page(viewer, clock.instant(), page).mapAll(ids -> {
            var found = events.ofIds(ids);
            return views(ids.stream().map(found::get).filter(Objects::nonNull).toList(), viewer);
        });
    }

    public EventView view(Id id, Id viewer) {
        return views(List.of(reach(id, viewer)), viewer).getFirst();
    }

    /** The event, by way of the viewer's membership; to anybody else it does not exist. */
    GroupEvent reach(Id id, Id viewer) {
        return events.findByIdOptional(id.value())
                .filter(event -> event.isShown(clock.instant()))
                .filter(event -> rights.has(Right.TAKE_PART, event.group(), viewer))
                .orElseThrow(() -> Refusal.notFound("event"));
    }

    private List<EventView> views(List<GroupEvent> found, Id viewer) {
        var ids = found.stream().map(GroupEvent::id).toList();
        var creators = users.of(found.stream().map(GroupEvent::creator).toList());
        var counts = participations.counts(ids);
        var mine = participations.of(ids, viewer);
        return found.stream()
                .map(event -> event.view(
                        creators.apply(event.creator()),
                        counts.getOrDefault(event.id(), EventCounts.NONE),
                        mine.get(event.id())))
                .toList();
    }
}
