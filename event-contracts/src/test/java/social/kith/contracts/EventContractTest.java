package social.kith.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventContractTest {
    static List<String> types() throws IOException, URISyntaxException {
        Path folder = Path.of(Objects.requireNonNull(EventContractTest.class.getResource("/contracts"))
                .toURI());
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> String.valueOf(file.getFileName()).replace(".json", ""))
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void everyContractHasExamplesThatKeepIt(String type) {
        EventContract contract = EventContract.of(type);
        assertThat(contract.examples())
                .isNotEmpty()
                .allSatisfy(example -> assertThat(contract.violations(example)).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("types")
    void noContractAllowsWhatItDoesNotName(String type) {
        EventContract contract = EventContract.of(type);
        assertThat(contract.examples())
                .map(example -> example.replaceFirst("\\{", "{\"surprise\":1,"))
                .allSatisfy(example -> assertThat(contract.violations(example)).hasSize(1));
    }

    @Test
    void noTwoContextsHaveAnEventOfTheSameName() throws Exception {
        assertThat(types()).doesNotHaveDuplicates();
    }

    @Test
    void saysWhatBreaksTheContract() {
        EventContract contract = EventContract.of("SessionEnded");
        assertThat(contract.violations("{\"sessionId\": 7}")).hasSize(2);
        assertThat(contract.violations(
                        "{\"sessionId\":\"0P2HJ7QK8A0S1\",\"userId\":\"0P2HJ7QK8A0Z1\",\"token\":\"x\"}"))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UserRegistered", "ProfileChanged", "PrivacyChanged", "UserRestored"})
    void whoIsDescribedHasANameAndIsNotDeleted(String type) {
        EventContract contract = EventContract.of(type);
        String example = contract.examples().getFirst();
        for (String field : List.of("firstName", "lastName", "isPublic"))
            assertThat(contract.violations(
                            example.replaceFirst("(\"" + field + "\"\\s*:\\s*)(\"[^\"]*\"|true|false)", "$1null")))
                    .as(field)
                    .hasSize(1);
        assertThat(contract.violations(example.replaceFirst("(\"user\"\\s*:\\s*\\{)", "$1\"deleted\":true,")))
                .hasSize(1);
    }

    @Test
    void refusesATypeThatHasNoContract() {
        assertThatThrownBy(() -> EventContract.of("Gossip")).hasMessageContaining("Gossip");
    }
}
