package social.kith.platform.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import social.kith.platform.id.Id;

/** With the mapper as the framework gives it to resources, since it has a say as well. */
@QuarkusTest
class JsonRulesTest {
    @Inject
    ObjectMapper mapper;

    enum Privacy {
        PUBLIC,
        ALMOST_PRIVATE
    }

    record Everything(
            @Nullable Id id,
            @Nullable String text,
            @Nullable Integer number,
            int count,
            @Nullable Boolean flag,
            @Nullable Privacy privacy,
            @Nullable Instant at,
            @Nullable LocalDate day,
            @Nullable List<String> list) {}

    private Everything read(String json) throws JsonProcessingException {
        return mapper.readValue(json, Everything.class);
    }

    @Test
    void whatIsWrittenIsReadAgain() throws JsonProcessingException {
        var everything = new Everything(
                Id.parse("0SAA5FVGYMJCN"),
                "é😀",
                -1,
                7,
                true,
                Privacy.ALMOST_PRIVATE,
                Instant.parse("2026-01-02T03:04:05.678Z"),
                LocalDate.of(2026, 1, 2),
                List.of("a"));
        String json = mapper.writeValueAsString(everything);
        assertThat(json)
                .isEqualTo("{\"id\":\"0SAA5FVGYMJCN\",\"text\":\"é😀\",\"number\":-1,\"count\":7,\"flag\":true,"
                        + "\"privacy\":\"almost_private\",\"at\":\"2026-01-02T03:04:05.678Z\",\"day\":\"2026-01-02\","
                        + "\"list\":[\"a\"]}");
        assertThat(read(json)).isEqualTo(everything);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-01-02T03:04:05Z", "2026-01-02T03:04:05.000Z", "2026-01-02T04:04:05+01:00"})
    void aTimeHasItsMillisecondsHoweverItCame(String text) throws JsonProcessingException {
        Instant at = mapper.readValue("\"" + text + "\"", Instant.class);
        assertThat(mapper.writeValueAsString(at)).isEqualTo("\"2026-01-02T03:04:05.000Z\"");
        assertThat(mapper.writeValueAsString(at.plusNanos(999_999))).isEqualTo("\"2026-01-02T03:04:05.000Z\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"count\":1,\"other\":1}",
                "{\"count\":null}",
                "{\"count\":\"1\"}",
                "{\"count\":1.0}",
                "{\"count\":1.5}",
                "{\"count\":true}",
                "{\"count\":\"\"}",
                "{\"count\":99999999999}",
                "{\"number\":\"1\"}",
                "{\"number\":\"\"}",
                "{\"text\":1}",
                "{\"text\":1.5}",
                "{\"text\":true}",
                "{\"text\":\"\\ud83d\"}",
                "{\"text\":\"\\ude00\\ud83d\"}",
                "{\"list\":[\"\\ud83d\"]}",
                "{\"text\":[\"a\"]}",
                "{\"flag\":\"true\"}",
                "{\"flag\":1}",
                "{\"flag\":\"\"}",
                "{\"flag\":\" \"}",
                "{\"flag\":\"\\u0000\"}",
                "{\"number\":\" \"}",
                "{\"privacy\":\" \"}",
                "{\"at\":\" \"}",
                "{\"list\":\" \"}",
                "{\"privacy\":\"ALMOST_PRIVATE\"}",
                "{\"privacy\":\"almost-private\"}",
                "{\"privacy\":0}",
                "{\"privacy\":\"\"}",
                "{\"at\":1767323045}",
                "{\"at\":1767323045.5}",
                "{\"at\":\"1767323045\"}",
                "{\"at\":\"2026-01-02\"}",
                "{\"at\":\"2026-01-02T03:04:05\"}",
                "{\"at\":\"+12026-01-02T03:04:05Z\"}",
                "{\"at\":\"-0001-01-02T03:04:05Z\"}",
                "{\"at\":\"\"}",
                "{\"at\":[2026,1,2]}",
                "{\"day\":20455}",
                "{\"day\":[2026,1,2]}",
                "{\"day\":\"2026-02-30\"}",
                "{\"day\":\"2026-1-2\"}",
                "{\"day\":\"02.01.2026\"}",
                "{\"day\":\"2026-01-02T00:00:00Z\"}",
                "{\"day\":\"\"}",
                "{\"id\":5}",
                "{\"id\":\"\"}",
                "{\"id\":\"0saa5fvgymjcn\"}",
                "{\"id\":{}}",
                "{\"list\":\"a\"}",
                "{\"list\":\"\"}",
                "{\"list\":[1]}",
                "{\"count\":1} {}",
                "[]",
                "\"\""
            })
    void whatIsNotWhatWasAskedForIsRefused(String json) {
        assertThatThrownBy(() -> read(json)).isInstanceOf(JsonProcessingException.class);
    }

    @Test
    void absenceAndNullAreTheSame() throws JsonProcessingException {
        assertThat(read("{\"count\":0,\"at\":null,\"day\":null,\"id\":null,\"privacy\":null,\"list\":null}"))
                .isEqualTo(read("{\"count\":0}"));
    }

    @Test
    void eventsAreWrittenJustSo() throws JsonProcessingException {
        var everything = read("{\"count\":1,\"at\":\"2026-01-02T03:04:05Z\",\"day\":\"2026-01-02\"}");
        assertThat(JsonRules.forEvents().writeValueAsString(everything))
                .isEqualTo(mapper.writeValueAsString(everything));
    }

    @Test
    void ofAnEventOnlyWhatIsKnownIsRead() throws JsonProcessingException {
        var events = JsonRules.forEvents();
        assertThat(events.readValue("{\"count\":3,\"other\":{\"deep\":[1]}}", Everything.class)
                        .count())
                .isEqualTo(3);
        assertThatThrownBy(() -> events.readValue("{\"count\":\"3\"}", Everything.class))
                .isInstanceOf(JsonProcessingException.class);
    }
}
