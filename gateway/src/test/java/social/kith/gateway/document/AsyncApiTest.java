package social.kith.gateway.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.asyncapi.v3._0_0.model.AsyncAPI;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import social.kith.contracts.ContractFiles;

class AsyncApiTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private final JsonNode document = read();

    @Test
    void aModelOfAsyncApi3TakesAllOfIt() throws Exception {
        AsyncAPI read = JSON.readerFor(AsyncAPI.class)
                .with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .readValue(document.toString());
        assertThat(read.getChannels()).hasSize(7);
        assertThat(read.getOperations()).hasSize(8);
        assertThat(read.getInfo().getVersion()).isEqualTo("1.2.3");
    }

    @Test
    void everyContractIsInIt() {
        for (var event : ContractFiles.events())
            assertThat(document.at("/channels/" + event.group() + "/messages/" + event.name() + "/$ref")
                            .asText())
                    .isEqualTo("#/components/messages/" + event.name());
        for (var frames : ContractFiles.frames())
            assertThat(document.at("/channels/" + frames.group() + "-socket/messages")
                            .size())
                    .isGreaterThanOrEqualTo(frames.schema().path("oneOf").size());
    }

    @Test
    void whatItRefersToIsThere() {
        List<String> references = document.findValuesAsText("$ref");
        assertThat(references)
                .hasSizeGreaterThan(100)
                .allSatisfy(reference -> assertThat(
                                document.at(reference.substring(1)).isMissingNode())
                        .as(reference)
                        .isFalse());
    }

    @Test
    void everyExampleIsWhatItIsAnExampleOf() {
        var schemas = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
        document.at("/components/messages").properties().forEach(message -> {
            ObjectNode schema = document.deepCopy();
            schema.put("$ref", message.getValue().at("/payload/$ref").asText());
            assertThat(message.getValue().path("examples"))
                    .isNotEmpty()
                    .allSatisfy(example -> assertThat(schemas.getSchema(schema).validate(example.path("payload")))
                            .as(message.getKey())
                            .isEmpty());
        });
    }

    private static JsonNode read() {
        try {
            return JSON.readTree(new AsyncApi("1.2.3").toBytes());
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
