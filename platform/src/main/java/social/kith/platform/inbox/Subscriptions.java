package social.kith.platform.inbox;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import social.kith.platform.event.Event;
import social.kith.platform.event.EventJson;

/** Which event types this service acts upon, and how. */
public final class Subscriptions {
    private final Map<String, List<Handler<?>>> applied = new HashMap<>();
    private final Map<String, List<Handler<?>>> replicated = new HashMap<>();
    private final Map<String, List<Handler<?>>> live = new HashMap<>();

    /**
     * Applies every event of that type exactly once: what the action changes commits together with the note that it is
     * done. It runs in that transaction, so it changes this service's database and nothing else.
     *
     * @param type this service's own record of the event; its simple name is the event's type
     */
    public <E> void on(Class<E> type, Consumer<E> action) {
        on(type, (event, envelope) -> action.accept(event));
    }

    /** As {@link #on(Class, Consumer)}, for an action that wants the event's time, key or position as well. */
    public <E> void on(Class<E> type, BiConsumer<E, Event> action) {
        add(applied, new Handler<>(type, null, action));
    }

    /**
     * As {@link #on(Class, Consumer)}, for an action that keeps a replica: a table named {@code ..._replicas}, which holds
     * nothing but what events said. When replicas are rebuilt, these actions alone see the old events again.
     */
    public <E> void replicate(Class<E> type, Consumer<E> action) {
        replicate(type, (event, envelope) -> action.accept(event));
    }

    /** As {@link #replicate(Class, Consumer)}, for an action that wants the event's time, key or position as well. */
    public <E> void replicate(Class<E> type, BiConsumer<E, Event> action) {
        replicate(new Handler<>(type, null, action));
    }

    /**
     * As {@link #replicate(Class, Consumer)}, for an action that has nothing to do with most events of that type: those
     * of which the condition does not hold cost no transaction.
     */
    public <E> void replicate(Class<E> type, Predicate<E> condition, Consumer<E> action) {
        replicate(new Handler<>(type, condition, (event, envelope) -> action.accept(event)));
    }

    private void replicate(Handler<?> handler) {
        add(applied, handler);
        add(replicated, handler);
    }

    /**
     * Acts on events of that type after they are applied, in every instance of the service: for what open connections
     * must be told. An event from before the start, or during a crash, is not repeated, but for one of the last second on
     * which nothing else acts. What this service itself has said reaches no other action than these: it tells of what is
     * in the database, to the instances that did not put it there.
     */
    public <E> void live(Class<E> type, Consumer<E> action) {
        add(live, new Handler<>(type, null, (event, envelope) -> action.accept(event)));
    }

    private static void add(Map<String, List<Handler<?>>> to, Handler<?> handler) {
        to.computeIfAbsent(handler.type().getSimpleName(), name -> new ArrayList<>())
                .add(handler);
    }

    void apply(Event event) {
        handle(applied, event);
    }

    /** Keeps the replicas as the event says, and does nothing else. */
    void replicate(Event event) {
        handle(replicated, event);
    }

    void tellLive(Event event) {
        handle(live, event);
    }

    /** Whether anything acts on that event when it is applied, a rebuild or not. */
    boolean actsOn(Event event) {
        return applied.getOrDefault(event.type(), List.of()).stream().anyMatch(handler -> handler.actsOn(event));
    }

    /** Whether open connections are told of events of that type. */
    boolean isLive(Event event) {
        return live.containsKey(event.type());
    }

    private static void handle(Map<String, List<Handler<?>>> handlers, Event event) {
        Object data = null;
        for (var handler : handlers.getOrDefault(event.type(), List.of())) {
            // Read once for all who have the same record of it.
            if (!handler.type().isInstance(data)) data = EventJson.read(event.data(), handler.type());
            handler.handle(data, event);
        }
    }

    /** This service's own records of the events that it acts upon. */
    public Set<Class<?>> types() {
        Set<Class<?>> types = new LinkedHashSet<>();
        for (var handlers : List.of(applied, live))
            for (var ofType : handlers.values()) for (var handler : ofType) types.add(handler.type());
        return types;
    }

    private record Handler<E>(Class<E> type, @Nullable Predicate<E> condition, BiConsumer<E, Event> action) {
        boolean actsOn(Event event) {
            return condition == null || condition.test(EventJson.read(event.data(), type));
        }

        void handle(Object data, Event event) {
            E read = type.cast(data);
            if (condition == null || condition.test(read)) action.accept(read, event);
        }
    }
}
