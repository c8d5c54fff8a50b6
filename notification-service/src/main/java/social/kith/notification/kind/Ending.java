package social.kith.notification.kind;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import social.kith.platform.id.Id;

/**
 * An event after which there is nothing left to do, or to tell, of what was told under a key.
 *
 * @param about that key; {@code null} where it is the event's own
 * @param user whom alone it ends for; {@code null} for everybody
 */
public record Ending<E>(
        Class<E> event,
        Condition<E> when,
        @Nullable Function<E, Id> about,
        @Nullable Function<E, Id> user) {

    /** Of which key, for whom. */
    public record Scope(String about, @Nullable Id user) {}

    /** What it ends, if it does. */
    public Optional<Scope> of(E event, String key) {
        if (!when.holds(event)) return Optional.empty();
        return Optional.of(new Scope(
                about == null ? key : about.apply(event).toString(), user == null ? null : user.apply(event)));
    }
}
