package social.kith.notification.kind;

import java.util.function.Predicate;

/** When an event matters, in words and as a test of it. */
public record Condition<E>(String words, Predicate<E> test) {
    static <E> Condition<E> when(String words, Predicate<E> test) {
        return new Condition<>(words, test);
    }

    static <E> Condition<E> always() {
        return new Condition<>("", any -> true);
    }

    boolean holds(E event) {
        return test.test(event);
    }
}
