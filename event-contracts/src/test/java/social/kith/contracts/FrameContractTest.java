package social.kith.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import social.kith.contracts.ContractFiles.ContractFile;

class FrameContractTest {
    static List<ContractFile> files() {
        return ContractFiles.frames();
    }

    @Test
    void bothSocketsHaveTheirs() {
        assertThat(files())
                .extracting(file -> file.group() + "/" + file.name())
                .containsExactly("chat/client", "chat/server", "notifications/server");
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyFrameHasAnExampleThatKeepsItAndNothingUnnamedDoes(ContractFile file) {
        FrameContract contract = FrameContract.of(file.group(), file.name());
        List<JsonNode> examples = examples(file);
        assertThat(examples).hasSameSizeAs(file.schema().path("oneOf"));
        for (JsonNode example : examples) {
            assertThat(contract.violations(example)).isEmpty();
            assertThat(contract.violations(((ObjectNode) example.deepCopy()).put("surprise", 1)))
                    .isNotEmpty();
        }
    }

    @Test
    void saysWhatBreaksTheContract() throws Exception {
        var json = new ObjectMapper();
        FrameContract chat = FrameContract.of("chat", "server");
        assertThat(chat.violations(json.readTree("{\"type\":\"presence\",\"userId\":\"0P2HJ7QK8A0Z1\"}")))
                .isNotEmpty();
        assertThat(chat.violations(json.readTree("{\"type\":\"gossip\"}"))).isNotEmpty();
        assertThatThrownBy(() -> FrameContract.of("notifications", "client")).hasMessageContaining("notifications");
    }

    @Test
    void everyEventIsAmongTheFiles() {
        assertThat(ContractFiles.events())
                .hasSizeGreaterThan(20)
                .allSatisfy(file ->
                        assertThat(EventContract.of(file.name()).source()).isEqualTo(file.group()));
    }

    private static List<JsonNode> examples(ContractFile file) {
        List<JsonNode> examples = new ArrayList<>();
        file.schema()
                .path("$defs")
                .forEach(definition -> definition.path("examples").forEach(examples::add));
        return examples;
    }
}
