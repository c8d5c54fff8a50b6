package social.kith.groups.event;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntToLongFunction;
import org.hibernate.annotations.SQLRestriction;
import org.jspecify.annotations.Nullable;
import social.kith.groups.event.EventChanged.Change;
import social.kith.groups.removal.Undeleted;
import social.kith.platform.id.Id;
import social.kith.platform.identity.UserCard;
import social.kith.platform.problem.Refusal;
import social.kith.platform.version.Versioned;

/** Something that a group plans. What is over is over: neither it nor the answers to it change any more. */
@Entity
@Table(name = "events")
@SQLRestriction(Undeleted.RESTRICTION)
class GroupEvent implements Versioned {
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
    private int sequence;
    private @Nullable Instant remindedFor;
    private Instant createdAt;
    private Instant updatedAt;

    protected GroupEvent() {}

    private GroupEvent(Id group, Id creator, CreateEvent plan, Instant at) {
        this.id = Id.next().value();
        this.groupId = group.value();
        this.creatorId = creator.value();
        this.createdAt = at;
        this.updatedAt = at;
        take(plan);
    }

    static GroupEvent plan(Id group, Id creator, CreateEvent plan, Instant at) {
        requireFuture(plan.startsAt(), at);
        return new GroupEvent(group, creator, plan, at);
    }

    private void take(CreateEvent plan) {
        title = plan.title();
        description = plan.description();
        startsAt = whole(plan.startsAt());
        timeZone = plan.timeZone();
        place = plan.place();
        capacity = plan.capacity();
    }

    EventCreated created() {
        return new EventCreated(id(), group(), creator(), title, startsAt, timeZone);
    }

    /** The plan as it is now. */
    CreateEvent plan() {
        return new CreateEvent(title, description, startsAt, timeZone, place, capacity);
    }

    /** @return what is told of it; nothing where it is the plan that it was */
    Optional<EventChanged> change(CreateEvent plan, Id by, Instant at) {
        requireComing(at);
        List<Change> changes = changes(plan);
        if (changes.isEmpty()) return Optional.empty();
        if (changes.contains(Change.STARTS_AT)) {
            requireFuture(plan.startsAt(), at);
            // Whoever keeps the reminder of the old start ends it, also where the event is moved back there later.
            remindedFor = null;
        }
        take(plan);
        touch(at);
        return Optional.of(new EventChanged(id(), group(), by, title, startsAt, timeZone, changes));
    }

    private List<Change> changes(CreateEvent plan) {
        List<Change> changes = new ArrayList<>();
        if (!title.equals(plan.title())) changes.add(Change.TITLE);
        if (!description.equals(plan.description())) changes.add(Change.DESCRIPTION);
        if (!startsAt.equals(whole(plan.startsAt()))) changes.add(Change.STARTS_AT);
        if (!timeZone.equals(plan.timeZone())) changes.add(Change.TIME_ZONE);
        if (!Objects.equals(place, plan.place())) changes.add(Change.PLACE);
        if (!Objects.equals(capacity, plan.capacity())) changes.add(Change.CAPACITY);
        return changes;
    }

    /** @return what is told of it; nothing where it was cancelled before */
    Optional<EventCancelled> cancel(Id by, Instant at) {
        if (isCancelled()) return Optional.empty();
        requireComing(at);
        cancelledAt = at;
        touch(at);
        return Optional.of(new EventCancelled(id(), group(), by, title, startsAt));
    }

    EventReminderDue remind() {
        remindedFor = startsAt;
        return new EventReminderDue(id(), group(), title, startsAt);
    }

    private void touch(Instant at) {
        sequence++;
        updatedAt = Versioned.after(updatedAt, at);
    }

    private static void requireFuture(Instant start, Instant at) {
        if (!whole(start).isAfter(at)) throw Refusal.againstRule("An event starts in the future.");
    }

    /** Answers count for planning, and plans for who comes: both end with the beginning, or when it is cancelled. */
    void requireComing(Instant at) {
        if (isCancelled()) throw Refusal.conflict("This event is cancelled.");
        if (hasBegun(at)) throw Refusal.conflict("This event has begun.");
    }

    boolean isComing(Instant at) {
        return !isCancelled() && !hasBegun(at);
    }

    private boolean hasBegun(Instant at) {
        return !at.isBefore(startsAt);
    }

    boolean isCancelled() {
        return cancelledAt != null;
    }

    /** One that is cancelled is shown, marked, until its time has come. */
    boolean isShown(Instant at) {
        return !isCancelled() || !hasBegun(at);
    }

    /**
     * How many more can go: none where it does not take place, or fewer can than already do.
     *
     * @param going how many do, counted up to so many
     */
    int freePlaces(IntToLongFunction going) {
        if (isCancelled()) return 0;
        return capacity == null ? Integer.MAX_VALUE : (int) Math.max(0, capacity - going.applyAsLong(capacity));
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
                isCancelled(),
                updatedAt);
    }

    EventEntry entry() {
        return new EventEntry(
                id(), title, description, startsAt, timeZone, place, isCancelled(), sequence, createdAt, updatedAt);
    }

    EventData.Planned planned() {
        return new EventData.Planned(
                id(), group(), title, description, startsAt, timeZone, place, capacity, isCancelled(), createdAt);
    }

    EventData.PlannedOnce plannedOnce() {
        return new EventData.PlannedOnce(id(), group(), createdAt);
    }

    private static Instant whole(Instant time) {
        return time.truncatedTo(ChronoUnit.MILLIS);
    }

    @Override
    public String version() {
        return Versioned.at(updatedAt);
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

    Instant startsAt() {
        return startsAt;
    }
}
