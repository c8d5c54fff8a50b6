package social.kith.groups.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import social.kith.people.personaldata.PersonalData;
import social.kith.platform.id.Id;

/** What somebody planned and what they answered, for themselves. */
@ApplicationScoped
class EventData implements PersonalData {
    private final GroupEventRepository events;
    private final ParticipationRepository participations;

    EventData(GroupEventRepository events, ParticipationRepository participations) {
        this.events = events;
        this.participations = participations;
    }

    @Override
    public List<Part> parts() {
        return List.of(new Part("events", this::planned), new Part("eventResponses", this::answers));
    }

    private List<Planned> planned(Id user, long after, int most) {
        return events.createdBy(user, after, most).stream()
                .map(GroupEvent::planned)
                .toList();
    }

    private List<Answered> answers(Id user, long after, int most) {
        return participations.ofUser(user, after, most).stream()
                .map(Participation::answered)
                .toList();
    }

    /** An event that the user planned. */
    record Planned(
            Id id,
            Id groupId,
            String title,
            String description,
            Instant startsAt,
            String timeZone,
            @Nullable String place,
            @Nullable Integer capacity,
            boolean cancelled,
            Instant createdAt)
            implements Item {
        @Override
        public long key() {
            return id.value();
        }
    }

    /** What the user answered to an event. */
    record Answered(Id id, Id eventId, Response response, Instant updatedAt) implements Item {
        @Override
        public long key() {
            return id.value();
        }
    }
}
