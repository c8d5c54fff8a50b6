package social.kith.groups.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import social.kith.groups.event.WaitingList.Waiting;
import social.kith.platform.id.Id;
import social.kith.platform.outbox.Outbox;

/**
 * The places at an event, in the caller's transaction: as many go as can, whoever comes later waits, and where a place
 * gets free it goes to who has waited longest. Where very many can move up, the first of them do so at once and the others
 * in slices right after; whoever answers meanwhile waits behind them.
 */
@ApplicationScoped
class Places {
    static final int SLICE = 200;

    private final ParticipationRepository participations;
    private final GroupEventRepository events;
    private final WaitingList waiting;
    private final Outbox outbox;
    private final Clock clock;

    Places(
            ParticipationRepository participations,
            GroupEventRepository events,
            WaitingList waiting,
            Outbox outbox,
            Clock clock) {
        this.participations = participations;
        this.events = events;
        this.waiting = waiting;
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
        participations.flush();
        if (mayBeMore(event, SLICE)) waiting.later(List.of(event.id()));
    }

    /** One place got free at each of those events. */
    void fillOne(List<Id> awaited) {
        if (awaited.isEmpty()) return;
        int now = Math.min(awaited.size(), SLICE);
        events.ofIds(awaited.subList(0, now)).values().forEach(event -> mayBeMore(event, 1));
        if (now < awaited.size()) waiting.later(awaited.subList(now, awaited.size()));
    }

    /** Some of the events where more may be able to go. */
    List<Id> unfinished() {
        return waiting.unfinished();
    }

    /** Moves another slice up. */
    @Transactional
    void goOn(Id id) {
        @Nullable GroupEvent event = events.ofIds(List.of(id)).get(id);
        boolean goesOn = event != null && event.isComing(clock.instant()) && mayBeMore(event, SLICE);
        if (!goesOn) waiting.done(id);
    }

    /** Moves up as many as can, and not more than that many; says whether that many did, so that more may be able to. */
    private boolean mayBeMore(GroupEvent event, int most) {
        List<Waiting> next = waiting.first(event.id(), Math.min(free(event), most));
        for (Waiting one : next) {
            waiting.moveUp(one, clock.instant());
            outbox.append(new EventAnswered(event.id(), event.group(), one.user(), Response.GOING, true));
        }
        return next.size() == most;
    }

    private Response response(Answer answer, GroupEvent event) {
        if (answer == Answer.NOT_GOING) return Response.NOT_GOING;
        return free(event) > 0 && !waiting.isAny(event.id()) ? Response.GOING : Response.WAITING;
    }

    private int free(GroupEvent event) {
        return event.freePlaces(most -> waiting.going(event.id(), most));
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
