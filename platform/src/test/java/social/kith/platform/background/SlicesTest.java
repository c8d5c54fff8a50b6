package social.kith.platform.background;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SlicesTest {
    private final Map<String, Integer> left = new LinkedHashMap<>();
    private final List<String> done = new ArrayList<>();
    private final List<String> failed = new ArrayList<>();

    @Test
    void aSliceOfEachInTurnUntilNothingIsLeft() {
        left.put("large", 3);
        left.put("small", 1);
        workOff();
        assertThat(done).containsExactly("large", "small", "large", "large");
        assertThat(left).isEmpty();
    }

    @Test
    void whatFailsKeepsNothingElseWaitingAndIsLeftForLater() {
        left.put("broken", 1);
        left.put("large", 2);
        workOff();
        assertThat(done).containsExactly("large", "large");
        assertThat(left).containsOnlyKeys("broken");
        assertThat(failed).containsExactly("broken", "broken", "broken");
    }

    @Test
    void whoIsInterruptedGoesOnWithNothing() {
        left.put("large", 3);
        Thread.currentThread().interrupt();
        workOff();
        assertThat(Thread.interrupted()).isTrue();
        assertThat(done).isEmpty();
    }

    private void workOff() {
        Slices.workOff(
                () -> List.copyOf(left.keySet()),
                piece -> {
                    if (piece.equals("broken")) throw new IllegalStateException(piece);
                    done.add(piece);
                    left.computeIfPresent(piece, (same, slices) -> slices == 1 ? null : slices - 1);
                },
                (piece, thrown) -> failed.add(piece));
    }
}
