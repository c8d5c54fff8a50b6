package social.kith.notification.kind;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import social.kith.platform.id.Id;

/** How {@link Kind} says what a kind is; each method is a column of that table. */
final class Declaration {
    final SubjectType subject;
    String answeredAt = "";
    boolean grouped;
    boolean lasting;
    final List<Cause<?>> toldOn = new ArrayList<>();
    final List<Ending<?>> settledBy = new ArrayList<>();
    final List<Ending<?>> goneBy = new ArrayList<>();
    final List<TakenBack<?>> takenBackBy = new ArrayList<>();
    final List<Apart> apart = new ArrayList<>();

    private Declaration(SubjectType subject) {
        this.subject = subject;
    }

    static Declaration about(SubjectType subject) {
        return new Declaration(subject);
    }

    /** The API path below which {@code accept} and {@code decline} are. */
    Declaration answeredAt(String path) {
        this.answeredAt = path;
        return this;
    }

    /** @param receivers whom, in words; {@code notice} says it exactly */
    <E> Declaration toldOn(Class<E> event, String receivers, Function<E, Notice> notice) {
        return toldOn(event, Condition.always(), receivers, notice);
    }

    <E> Declaration toldOn(Class<E> event, Condition<E> when, String receivers, Function<E, Notice> notice) {
        toldOn.add(new Cause<>(event, when, receivers, notice));
        return this;
    }

    /** Unread ones about the same subject are one. */
    Declaration grouped() {
        this.grouped = true;
        return this;
    }

    /** What is done can be altered later, which is no news then. */
    Declaration lasting() {
        this.lasting = true;
        return this;
    }

    /** Events after which, with the same key as the one told of, there is nothing left to do. */
    Declaration settledBy(Class<?>... events) {
        for (var event : events) settledBy.add(withItsKey(event));
        return this;
    }

    /** Events after which, with the same key as the one told of, there is nothing left to tell. */
    Declaration goneBy(Class<?>... events) {
        for (var event : events) goneBy.add(withItsKey(event));
        return this;
    }

    private static <E> Ending<E> withItsKey(Class<E> event) {
        return new Ending<>(event, Condition.always(), null, null);
    }

    /** As {@link #goneBy(Class[])}, where not every such event does it. */
    <E> Declaration goneBy(Class<E> event, Condition<E> when) {
        goneBy.add(new Ending<>(event, when, null, null));
        return this;
    }

    /** An event after which there is nothing left to tell to one of those who were told, under that key. */
    <E> Declaration goneFor(Class<E> event, Condition<E> when, Function<E, Id> user, Function<E, Id> about) {
        goneBy.add(new Ending<>(event, when, about, user));
        return this;
    }

    /** An event that settles it by other means than its key. */
    Declaration settledApartBy(Class<?> event, String words) {
        apart.add(new Apart(event, true, words));
        return this;
    }

    /** An event that takes it away by other means than its key. */
    Declaration goneApartBy(Class<?> event, String words) {
        apart.add(new Apart(event, false, words));
        return this;
    }

    /** An event after which its actor is not one of those who did it, unless they did another such thing. */
    <E> Declaration takenBackBy(Class<E> event, Function<E, Id> deed, Function<E, Id> actor) {
        takenBackBy.add(new TakenBack<>(event, deed, actor));
        return this;
    }

    /** Every event that is named here. */
    Stream<Class<?>> events() {
        return Stream.of(
                        toldOn.stream().map(Cause::event),
                        settledBy.stream().map(Ending::event),
                        goneBy.stream().map(Ending::event),
                        takenBackBy.stream().map(TakenBack::event),
                        apart.stream().map(Apart::event))
                .flatMap(Function.identity());
    }
}
