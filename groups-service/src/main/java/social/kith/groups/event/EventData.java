package social.kith.groups.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import social.kith.groups.membership.MembershipState;
import social.kith.groups.membership.Standing;
import social.kith.groups.membership.Standings;
import social.kith.people.personaldata.PersonalData;
import social.kith.platform.id.Id;

/** What somebody planned and what they answered, for themselves. */
@ApplicationScoped
class EventData implements PersonalData {
    private final GroupEventRepository events;
    private final ParticipationRepository participations;
    private final Standings standings;

    EventData(GroupEventRepository events, ParticipationRepository participations, Standings standings) {
        this.events = events;
        this.standings = standings;
        this.participations = participations;
    }

    @Override
    public List<Part> parts() {
        return List.of(new Part("events", this::planned), new Part("eventResponses", this::answers));
    }

    /** Others may have changed since what somebody planned who is no member any more, and sees no event of the group. */
    private List<? extends Item> planned(Id user, long after, int most) {
        List<GroupEvent> planned = events.createdBy(user, after, most);
        var standing = standings.of(planned.stream().map(GroupEvent::group).toList(), user);
        return planned.stream()
                .map(event -> isMember(standing.get(event.group())) ? event.planned() : event.plannedOnce())
                .toList();
    }

    private static boolean isMember(@Nullable Standing standing) {
        return standing != null && standing.state() == MembershipState.ACCEPTED;
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

    /** An event that the user planned and sees no longer. */
    record PlannedOnce(Id id, Id groupId, Instant createdAt) implements Item {
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
