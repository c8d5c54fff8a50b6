package social.kith.notification.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import social.kith.notification.notification.NotificationService.Changed;
import social.kith.platform.id.Id;

class PaceTest {
    private final Changed grown = new Changed(Id.next(), Id.next(), true, false);
    private final Changed other = new Changed(grown.user(), Id.next(), true, false);
    private long now;
    private final Pace pace = new Pace(() -> now);

    @Test
    void theFirstIsToldAtOnceAndAllThatFollowsInASecondOnceAtItsEnd() {
        assertThat(pace.now(List.of(grown))).containsExactly(grown);
        for (int n = 0; n < 3; n++) {
            pass(Duration.ofMillis(200));
            assertThat(pace.now(List.of(grown))).isEmpty();
        }
        assertThat(pace.due()).isEmpty();
        assertThat(pace.nanosToNext()).hasValue(Duration.ofMillis(400).toNanos());
        pass(Duration.ofMillis(400));
        assertThat(pace.due()).containsExactly(grown);
        assertThat(pace.due()).isEmpty();
        assertThat(pace.nanosToNext()).isEmpty();
        assertThat(pace.now(List.of(grown))).as("told just now").isEmpty();
    }

    @Test
    void othersDoNotWaitForIt() {
        assertThat(pace.now(List.of(grown))).containsExactly(grown);
        assertThat(pace.now(List.of(grown, other))).containsExactly(other);
    }

    @Test
    void whoseWaitingEndsFirstIsToldFirst() {
        pace.now(List.of(other));
        pass(Duration.ofMillis(300));
        pace.now(List.of(grown));
        pace.now(List.of(grown));
        assertThat(pace.nanosToNext()).hasValue(Duration.ofMillis(1_000).toNanos());
        pace.now(List.of(other));
        assertThat(pace.nanosToNext()).hasValue(Duration.ofMillis(700).toNanos());
        pass(Duration.ofMillis(700));
        assertThat(pace.due()).containsExactly(other);
        assertThat(pace.nanosToNext()).hasValue(Duration.ofMillis(300).toNanos());
        pass(Duration.ofMillis(300));
        assertThat(pace.due()).containsExactly(grown);
    }

    @Test
    void whatCouldNotBeToldWaitsAnotherSecond() {
        pace.now(List.of(grown, other));
        pace.now(List.of(grown));
        pass(Pace.ONCE_IN);
        List<Changed> due = pace.due();
        pace.putBack(due);
        assertThat(pace.nanosToNext()).hasValue(Pace.ONCE_IN.toNanos());
        pass(Pace.ONCE_IN);
        assertThat(pace.due()).containsExactly(grown);
    }

    @Test
    void thatItIsGoneOrReadIsToldAtOnceAndThenNothingWaits() {
        for (Changed end : List.of(
                new Changed(grown.user(), grown.id(), false, true),
                new Changed(grown.user(), grown.id(), true, true))) {
            pass(Pace.ONCE_IN);
            assertThat(pace.now(List.of(grown))).containsExactly(grown);
            assertThat(pace.now(List.of(grown))).isEmpty();
            assertThat(pace.now(List.of(end))).containsExactly(end);
            assertThat(pace.nanosToNext()).isEmpty();
        }
    }

    private void pass(Duration time) {
        now += time.toNanos();
    }
}
