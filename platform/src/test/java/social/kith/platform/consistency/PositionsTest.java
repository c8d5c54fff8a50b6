package social.kith.platform.consistency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PositionsTest {
    @Test
    void whatIsWrittenIsReadAgain() {
        var positions = Map.of("identity", 1763816400000123L, "social-graph", 1763816400000456L);
        assertThat(Positions.parse(Positions.format(positions))).isEqualTo(positions);
    }

    @Test
    void ofTwoPositionsOfOneSourceTheGreaterCounts() {
        assertThat(Positions.parse("groups=7,groups=9,groups=8")).containsExactly(Map.entry("groups", 9L));
    }

    @Test
    void spacesDoNotMatter() {
        assertThat(Positions.parse(" groups = 7 , chat=8")).isEqualTo(Map.of("groups", 7L, "chat", 8L));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", ",", "groups", "=7", "groups=", "groups=x", "groups=7,", "groups=99999999999999999999"})
    void anythingElseIsRefused(String header) {
        assertThatThrownBy(() -> Positions.parse(header)).isInstanceOf(IllegalArgumentException.class);
    }
}
