package social.kith.groups.event;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import social.kith.platform.id.Id;
import social.kith.platform.identity.UserCard;
import social.kith.platform.problem.Refusal;

/** Something that a group plans. */
@Entity
@Table(name = "events")
class GroupEvent {
    @jakarta.persistence.Id
    private long id;

    private long groupId;
    private long creatorId;
    private String title;
    private String description;
    private Instant startsAt;
    private String timeZone;
    private @Nullable String place;
    private @Nullable Integer capacity;
    private @Nullable Instant cancelledAt;
    private Instant createdAt;
    private Instant updatedAt;

    protected GroupEvent() {}

    private GroupEvent(Id group, Id creator, CreateEvent command, Instant at) {
        this.id = Id.next().value();
        this.groupId = group.value();
        this.creatorId = creator.value();
        this.title = command.title();
        this.description = command.description();
        this.startsAt = command.startsAt().truncatedTo(ChronoUnit.MILLIS);
        this.timeZone = command.timeZone();
        this.place = command.place();
        this.capacity = command.capacity();
        this.createdAt = at;
        this.updatedAt = at;
    }

    static GroupEvent plan(Id group, Id creator, CreateEvent command, Instant at) {
        if (!command.startsAt().isAfter(at)) throw Refusal.againstRule("An event starts in the future.");
        return new GroupEvent(group, creator, command, at);
    }

    EventCreated created() {
        return new EventCreated(id(), group(), creator(), title, startsAt, timeZone);
    }

    /** Answers count for planning, so they end with the beginning. */
    void requireAnswerable(Instant at) {
        if (!at.isBefore(startsAt)) throw Refusal.conflict("This event has begun, answers are no longer taken.");
    }

    /** How many more can go, when that many are. */
    int freePlaces(long going) {
        return capacity == null ? Integer.MAX_VALUE : (int) Math.max(0, capacity - going);
    }

    EventView view(UserCard creator, EventCounts counts, @Nullable Response mine) {
        return new EventView(
                id(),
                group(),
                creator,
                title,
                description,
                startsAt,
                timeZone,
                place,
                counts,
                capacity,
                mine,
                cancelledAt != null,
                updatedAt);
    }

    EventData.Planned planned() {
        return new EventData.Planned(
                id(), group(), title, description, startsAt, timeZone, place, capacity, cancelledAt != null, createdAt);
    }

    Id id() {
        return new Id(id);
    }

    Id group() {
        return new Id(groupId);
    }

    Id creator() {
        return new Id(creatorId);
    }
}
