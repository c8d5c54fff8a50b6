package social.kith.groups.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FoldingTest {
    @ParameterizedTest
    @ValueSource(strings = {"a", "ö", "山", "🏔"})
    void aFoldedLineHasAtMost75OctetsAndAllOfItsCharacters(String character) {
        for (int many = 60; many < 90; many++) {
            String line = "S:" + character.repeat(many) + "\r\n";
            String folded = Folding.fold(line);
            assertThat(folded.replace("\r\n ", "")).isEqualTo(line);
            assertThat(folded.split("\r\n"))
                    .allSatisfy(part ->
                            assertThat(part.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75));
        }
    }

    @Test
    void whatFitsStaysAsItIs() {
        String fits = "S:" + "a".repeat(73) + "\r\nT:" + "b".repeat(73) + "\r\n";
        assertThat(Folding.fold(fits)).isEqualTo(fits);
        assertThat(Folding.fold("S:" + "a".repeat(74) + "\r\n")).isEqualTo("S:" + "a".repeat(73) + "\r\n a\r\n");
    }
}
