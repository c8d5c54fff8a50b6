package social.kith.notification.kind;

import java.util.function.Function;
import social.kith.platform.id.Id;

/** An event after which something that somebody did counts no longer. */
public record TakenBack<E>(Class<E> event, Function<E, Id> deed, Function<E, Id> actor) {
    public Id deedIn(E event) {
        return deed.apply(event);
    }

    public Id actorIn(E event) {
        return actor.apply(event);
    }
}
