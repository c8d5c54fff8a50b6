package social.kith.notification.kind;

import java.util.Optional;
import java.util.function.Function;

/**
 * An event that is told of, if it is one that matters, and what there is to tell.
 *
 * @param receivers whom, in words
 */
public record Cause<E>(Class<E> event, Condition<E> when, String receivers, Function<E, Notice> notice) {
    public Optional<Notice> of(E event) {
        return when.holds(event) ? Optional.of(notice.apply(event)) : Optional.empty();
    }
}
