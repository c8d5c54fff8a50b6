package social.kith.platform.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import social.kith.platform.event.EventSource;
import social.kith.platform.event.Kafka;

@QuarkusTest
class SignalsTest {
    @Inject
    Kafka kafka;

    @Inject
    EventSource service;

    @Inject
    Event<SignalHeard> event;

    @Inject
    Heard heard;

    @Test
    void whatOneInstanceCallsOutTheOthersHearAndNotItself() throws Exception {
        Signals one = new Signals(kafka, service, true, event);
        Signals other = new Signals(kafka, service, true, event);
        one.start(new StartupEvent());
        other.start(new StartupEvent());
        try {
            // Whoever begins to listen hears nothing from before.
            await().until(() -> {
                one.send("are you there?");
                other.send("and you?");
                return heard.texts.contains("are you there?") && heard.texts.contains("and you?");
            });
            one.send("once");
            await().until(() -> heard.texts.contains("once"));
            other.send("the last");
            await().until(() -> heard.texts.contains("the last"));
            assertThat(heard.texts).containsOnlyOnce("once", "the last");
        } finally {
            one.stop(new ShutdownEvent());
            other.stop(new ShutdownEvent());
        }
    }

    /** What was heard, by whichever of them. */
    @Singleton
    static class Heard {
        private final List<String> texts = new CopyOnWriteArrayList<>();

        void hear(@Observes SignalHeard signal) {
            texts.add(signal.text());
        }
    }
}
