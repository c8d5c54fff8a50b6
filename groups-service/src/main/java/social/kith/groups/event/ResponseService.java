package social.kith.groups.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import social.kith.groups.replica.UserCards;
import social.kith.platform.id.Id;
import social.kith.platform.page.Page;
import social.kith.platform.page.PageRequest;

/** Who comes to an event. Where places are limited, whoever comes too late waits, and moves up in order. */
@ApplicationScoped
public class ResponseService {
    private final EventService events;
    private final ParticipationRepository participations;
    private final UserCards users;
    private final Places places;
    private final GoneAnswers gone;
    private final Clock clock;

    ResponseService(
            EventService events,
            ParticipationRepository participations,
            UserCards users,
            Places places,
            GoneAnswers gone,
            Clock clock) {
        this.events = events;
        this.participations = participations;
        this.users = users;
        this.places = places;
        this.gone = gone;
        this.clock = clock;
    }

    /** Answers, or changes the answer; the same again is harmless. */
    @Transactional
    public void answer(Id eventId, Answer answer, Id by) {
        GroupEvent event = events.reach(eventId, by);
        event.requireComing(clock.instant());
        places.answer(event, by, answer);
    }

    /** Takes back what a member who is one no longer answered to coming events of the group. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void takeBack(Id group, Id user) {
        places.fillOne(gone.ofMember(group, user, clock.instant()));
    }

    /** Shows nobody what that user has answered; where they go, their place is kept. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void hide(Id user) {
        participations.hide(user, true);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void show(Id user) {
        participations.hide(user, false);
    }

    /** Forgets what that user has answered, to events that are over as well; places at those to come get free. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void erase(Id user) {
        participations.flush();
        places.fillOne(gone.ofUser(user, clock.instant()));
    }

    /** Everybody's answers, newest first. */
    public Page<ResponseView> responses(Id eventId, Id viewer, PageRequest page) {
        GroupEvent event = events.reach(eventId, viewer);
        Page<Participation> answers = participations.newest(event.id(), page);
        var cards = users.of(answers.items().stream().map(Participation::user).toList());
        return answers.map(
                answer -> new ResponseView(cards.apply(answer.user()), answer.response(), answer.updatedAt()));
    }
}
