package social.kith.notification.kind;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** An event that is told of, if it is one that matters, and what there is to tell. */
public record Cause<E>(Class<E> event, Predicate<E> matters, Function<E, Notice> notice) {
    public Optional<Notice> of(E event) {
        return matters.test(event) ? Optional.of(notice.apply(event)) : Optional.empty();
    }
}
