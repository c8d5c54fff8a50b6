package social.kith.groups.event;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import social.kith.platform.id.Id;

/** What one member has answered to one event. */
@Entity
@Table(name = "event_participants")
class Participation {
    @jakarta.persistence.Id
    private long id;

    private long eventId;
    private long userId;

    @Convert(converter = ResponseColumn.class)
    private Response response;

    /** Later than every answer before it: those who wait move up in this order. */
    private long turn;

    private Instant updatedAt;

    /** Its user may come back: the place is kept, and the answer not shown. */
    private boolean hidden;

    protected Participation() {}

    Participation(Id event, Id user, Response response, Instant at) {
        this.id = Id.next().value();
        this.eventId = event.value();
        this.userId = user.value();
        this.response = response;
        this.turn = Id.next().value();
        this.updatedAt = at;
    }

    void change(Response now, Instant at) {
        response = now;
        turn = Id.next().value();
        updatedAt = at;
    }

    /** Whether saying that would change nothing: who waits has said {@code GOING}. */
    boolean says(Answer answer) {
        return (answer == Answer.NOT_GOING) == (response == Response.NOT_GOING);
    }

    boolean takesAPlace() {
        return response == Response.GOING;
    }

    EventAnswered answered(Id group) {
        return new EventAnswered(event(), group, user(), response, null);
    }

    EventData.Answered answered() {
        return new EventData.Answered(new Id(id), event(), response, updatedAt);
    }

    Id event() {
        return new Id(eventId);
    }

    Id user() {
        return new Id(userId);
    }

    Response response() {
        return response;
    }

    long turn() {
        return turn;
    }

    Instant updatedAt() {
        return updatedAt;
    }
}
