package social.kith.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import social.kith.platform.json.JsonRules;

class UnreadableJsonTest {
    enum Volume {
        LOUD
    }

    /** As careless as a record can be: what it throws names its class. */
    record Careless(String volume) {
        Careless {
            Volume.valueOf(volume);
        }
    }

    record Letter(Careless careless, List<Careless> more, Volume[] volumes) {}

    private static Problem.FieldError error(String json) {
        var mapper = new ObjectMapper();
        new JsonRules().customize(mapper);
        var unreadable = catchThrowableOfType(JacksonException.class, () -> mapper.readValue(json, Letter.class));
        return UnreadableJson.refusal(unreadable).problem().errors().getFirst();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"careless":{"volume":"loud"}}         | careless        | is not valid
            {"more":[{"volume":"LOUD"},{}]}        | more[1]         | is not valid
            {"more":[{"volume":5}]}                | more[0].volume  | has the wrong type
            {"more":[{"volume":"LOUD","x":1}]}     | more[0].x       | is not a known property
            {"volumes":["loud","quiet"]}           | volumes[1]      | must be one of loud
            {"more":[{"volume":"LOUD"              | body            | is not valid JSON (line 1, column 26)
            """)
    void theFieldIsNamedAndNothingOfTheProgram(String json, String field, String message) {
        var error = error(json);
        assertThat(error.field()).isEqualTo(field);
        assertThat(error.message()).isEqualTo(message);
        assertThat(error.message()).doesNotContain("social.kith", "Volume", "java.");
    }

    @Test
    void aClientIsToldHowToWriteAnEnum() {
        assertThat(error("{\"volumes\":[\"quiet\"]}"))
                .isEqualTo(new Problem.FieldError("volumes[0]", "must be one of loud"));
    }
}
