package social.kith.platform.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.StartupEvent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import social.kith.platform.event.EventSource;
import social.kith.platform.event.EventSources;
import social.kith.platform.event.Kafka;
import social.kith.platform.event.Kafkas;

class InboxStartTest {
    private final List<String> done = new ArrayList<>();

    @Test
    void whereItBeginsToHearIsKnownBeforeKafkaIsAskedForAnything(@TempDir Path folder) throws Exception {
        EventSource own = EventSources.named("notes-service");
        Rebuild rebuild = Rebuilds.in(folder, Map.of());
        Kafka kafka = Kafkas.withAll(() -> done.add("topics"));
        var positions = new AppliedPositions(new SeekToAppliedTest.StoredInbox(Map.of("notes", 7L))) {
            @Override
            public long of(String source) {
                done.add(source + " " + super.of(source) + (rebuild.isUnderway() ? " too early" : ""));
                return super.of(source);
            }
        };
        new InboxStart()
                .begin(
                        new StartupEvent(),
                        List.of("kith.elsewhere"),
                        kafka,
                        own,
                        rebuild,
                        positions,
                        new SimpleMeterRegistry());
        assertThat(done).containsExactly("notes 7", "topics");
    }
}
