package social.kith.groups.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import social.kith.platform.id.Id;
import social.kith.platform.outbox.Outbox;

/**
 * The places at an event, in the caller's transaction: as many go as can, whoever comes later waits, and where a place
 * gets free it goes to who has waited longest. So nobody waits while a place is free.
 */
@ApplicationScoped
class Places {
    private final ParticipationRepository participations;
    private final Outbox outbox;
    private final Clock clock;

    Places(ParticipationRepository participations, Outbox outbox, Clock clock) {
        this.participations = participations;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** What a member answers, who has said something else before, or nothing. */
    void answer(GroupEvent event, Id user, Answer answer) {
        var before = participations.of(event.id(), user);
        if (before.filter(it -> it.says(answer)).isPresent()) return;
        boolean freesAPlace = before.filter(Participation::takesAPlace).isPresent();
        Response response = response(answer, event);
        before.ifPresentOrElse(
                participation -> change(participation, response, event),
                () -> keep(new Participation(event.id(), user, response, clock.instant()), event));
        if (freesAPlace) fill(event);
    }

    /** Gives the free places to those who have waited longest. */
    void fill(GroupEvent event) {
        int free = event.freePlaces(participations.going(event.id()));
        if (free == 0) return;
        for (Participation next : participations.waiting(event.id(), free)) {
            next.change(Response.GOING, clock.instant());
            participations.persist(next);
            outbox.append(next.movedUp(event.group()));
        }
    }

    private Response response(Answer answer, GroupEvent event) {
        if (answer == Answer.NOT_GOING) return Response.NOT_GOING;
        return event.freePlaces(participations.going(event.id())) > 0 ? Response.GOING : Response.WAITING;
    }

    private void change(Participation participation, Response response, GroupEvent event) {
        participation.change(response, clock.instant());
        keep(participation, event);
    }

    private void keep(Participation participation, GroupEvent event) {
        participations.persist(participation);
        outbox.append(participation.answered(event.group()));
    }
}
