package social.kith.platform.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import social.kith.contracts.EventContract;
import social.kith.platform.event.DomainEvent;
import social.kith.platform.event.EventJson;

/**
 * Holds a producer to the contracts: every event it can publish is written as its schema says. A service extends this
 * and names its package; every {@link DomainEvent} below it is found, so that a new one cannot be forgotten.
 */
public abstract class ProducedEventsContract {
    private static final ObjectMapper JSON = new ObjectMapper();
    private final String source;
    private final String packageName;

    protected ProducedEventsContract(String source, String packageName) {
        this.source = source;
        this.packageName = packageName;
    }

    @TestFactory
    Stream<DynamicTest> keepsTheContract() {
        var events = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages(packageName).stream()
                        .filter(type -> type.isAssignableTo(DomainEvent.class))
                        .toList();
        assertThat(events).isNotEmpty();
        return events.stream().map(type -> DynamicTest.dynamicTest(type.getSimpleName(), () -> check(type.reflect())));
    }

    void check(Class<?> type) throws JsonProcessingException {
        EventContract contract = EventContract.of(type.getSimpleName());
        assertThat(contract.source()).isEqualTo(source);
        for (String example : contract.examples()) {
            var event = (DomainEvent) EventJson.read(example, type);
            String written = EventJson.write(event);
            // Written again, an example is the same: nothing is lost, renamed or of another type.
            assertThat(JSON.readTree(written)).isEqualTo(JSON.readTree(example));
            assertThat(contract.violations(written)).isEqualTo(List.of());
            assertThat(event.key()).matches("[0-9A-HJKMNP-TV-Z]{13}(:[0-9A-HJKMNP-TV-Z]{13})?");
        }
    }
}
