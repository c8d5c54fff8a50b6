package social.kith.chat.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class PaceTest {
    private static final long SECOND = 1_000_000_000L;
    private final AtomicLong now = new AtomicLong(-7 * SECOND);
    private final Pace pace = new Pace(10, 30, now::get);

    @Test
    void afterAPauseManyMayComeAtOnceAndThenAsManyASecond() {
        assertThat(taken(40)).isEqualTo(30);
        now.addAndGet(60 * SECOND);
        assertThat(taken(40)).isEqualTo(30);
    }

    @Test
    void whoStaysBelowItIsNeverTooFast() {
        for (int n = 0; n < 1_000; n++) {
            now.addAndGet(SECOND / 10);
            assertThat(pace.take()).isTrue();
        }
    }

    @Test
    void onceItIsSpentTheNextComesWhenItsTimeHasCome() {
        taken(30);
        now.addAndGet(SECOND / 10 - 1);
        assertThat(pace.take()).isFalse();
    }

    @Test
    void whatCountsAsSeveralIsSpentAtOnce() {
        assertThat(pace.take(29)).isTrue();
        assertThat(pace.take(2)).isFalse();
    }

    private int taken(int tries) {
        int taken = 0;
        for (int n = 0; n < tries; n++) if (pace.take()) taken++;
        return taken;
    }
}
