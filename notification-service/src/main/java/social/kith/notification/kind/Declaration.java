package social.kith.notification.kind;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import social.kith.platform.id.Id;

/** How {@link Kind} says what a kind is; each method is a column of that table. */
final class Declaration {
    final String text;
    final SubjectType subject;
    String textInGroup;
    String answeredAt = "";
    boolean grouped;
    boolean impersonal;
    boolean lasting;
    final List<Cause<?>> toldOn = new ArrayList<>();
    final List<Class<?>> settledBy = new ArrayList<>();
    final List<Class<?>> goneBy = new ArrayList<>();
    final List<TakenBack<?>> takenBackBy = new ArrayList<>();

    private Declaration(SubjectType subject, String text) {
        this.subject = subject;
        this.text = text;
        this.textInGroup = text;
    }

    /** @param text the message: {@code {actors}} who did it, {@code {title}} of the subject, {@code {group}}'s title */
    static Declaration about(SubjectType subject, String text) {
        return new Declaration(subject, text);
    }

    /** The message where it happened in a group. */
    Declaration inGroup(String text) {
        this.textInGroup = text;
        return this;
    }

    /** The API path below which {@code accept} and {@code decline} are. */
    Declaration answeredAt(String path) {
        this.answeredAt = path;
        return this;
    }

    <E> Declaration toldOn(Class<E> event, Function<E, Notice> notice) {
        return toldOn(event, any -> true, notice);
    }

    <E> Declaration toldOn(Class<E> event, Predicate<E> matters, Function<E, Notice> notice) {
        toldOn.add(new Cause<>(event, matters, notice));
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

    /** By nobody; all others are hidden while nobody is there who did it. */
    Declaration impersonal() {
        this.impersonal = true;
        return this;
    }

    /** Events after which, with the same key as the one told of, there is nothing left to do. */
    Declaration settledBy(Class<?>... events) {
        settledBy.addAll(List.of(events));
        return this;
    }

    /** Events after which, with the same key as the one told of, there is nothing left to tell. */
    Declaration goneBy(Class<?>... events) {
        goneBy.addAll(List.of(events));
        return this;
    }

    /** An event after which its actor is not one of those who did it, unless they did another such thing. */
    <E> Declaration takenBackBy(Class<E> event, Function<E, Id> deed, Function<E, Id> actor) {
        takenBackBy.add(new TakenBack<>(event, deed, actor));
        return this;
    }
}
