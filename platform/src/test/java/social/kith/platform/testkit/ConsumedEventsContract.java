package social.kith.platform.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import social.kith.contracts.EventContract;
import social.kith.platform.event.EventJson;
import social.kith.platform.inbox.EventConsumer;
import social.kith.platform.inbox.Subscriptions;

/**
 * Holds a consumer to the contracts: its own record of every event that it acts upon can be read from every example,
 * with a value for each component that it does not declare nullable. A service extends this with its consumers.
 */
public abstract class ConsumedEventsContract {
    private final Subscriptions subscriptions = new Subscriptions();

    /** Consumers made for their subscriptions alone; what they would act with may be {@code null}. */
    protected ConsumedEventsContract(List<EventConsumer> consumers) {
        consumers.forEach(consumer -> consumer.subscribe(subscriptions));
    }

    @TestFactory
    Stream<DynamicTest> understandsTheContract() {
        assertThat(subscriptions.types()).isNotEmpty();
        return subscriptions.types().stream()
                .map(type -> DynamicTest.dynamicTest(type.getSimpleName(), () -> check(type)));
    }

    static void check(Class<?> type) throws ReflectiveOperationException {
        for (String example : EventContract.of(type.getSimpleName()).examples()) {
            Object event = EventJson.read(example, type);
            for (RecordComponent component : type.getRecordComponents()) {
                if (component.getAnnotatedType().isAnnotationPresent(Nullable.class)) continue;
                var accessor = component.getAccessor();
                accessor.setAccessible(true);
                assertThat(accessor.invoke(event)).as(component.getName()).isNotNull();
            }
        }
    }
}
