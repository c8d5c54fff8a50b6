package social.kith.identity.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import social.kith.platform.problem.Refusal;

class LockoutTest {
    private Instant now = Instant.parse("2026-03-01T12:00:00Z");

    private final Lockout lockout = new Lockout(
            new LockoutSettings() {
                @Override
                public int freeTries() {
                    return 3;
                }

                @Override
                public Duration firstDelay() {
                    return Duration.ofSeconds(2);
                }

                @Override
                public Duration longestDelay() {
                    return Duration.ofMinutes(15);
                }
            },
            new Clock() {
                @Override
                public ZoneId getZone() {
                    return ZoneOffset.UTC;
                }

                @Override
                public Clock withZone(ZoneId zone) {
                    return this;
                }

                @Override
                public Instant instant() {
                    return now;
                }
            });

    @Test
    void someTriesAreFreeThenEachDelayIsTwiceTheOneBeforeAndNeverLongerThanTheLongest() {
        for (int free = 0; free < 3; free++) assertThat(delay()).isNull();
        Duration expected = Duration.ofSeconds(2);
        for (int failure = 0; failure < 40; failure++) {
            assertThat(delay()).isEqualTo(expected);
            now = now.plus(expected);
            assertThat(delay()).as("the time is up").isNull();
            expected = expected.multipliedBy(2);
            if (expected.compareTo(Duration.ofMinutes(15)) > 0) expected = Duration.ofMinutes(15);
        }
    }

    @Test
    void whoSucceedsBeginsAnew() {
        for (int failure = 0; failure < 3; failure++) assertThat(delay()).isNull();
        lockout.succeeded("ana");
        for (int failure = 0; failure < 3; failure++) assertThat(delay()).isNull();
        assertThat(delay()).isNotNull();
    }

    @Test
    void aTryThatIsTakenBackIsNotCounted() {
        for (int busy = 0; busy < 10; busy++) {
            assertThat(delay()).isNull();
            lockout.takeBack("ana");
        }
    }

    @Test
    void othersAreNotHeldUp() {
        for (int failure = 0; failure < 3; failure++) assertThat(delay()).isNull();
        assertThat(delay()).isNotNull();
        assertThatCode(() -> lockout.begin("bo")).doesNotThrowAnyException();
    }

    /** How long a try has to wait that comes now; null where it need not, and is made. */
    private @Nullable Duration delay() {
        var refusal = catchThrowableOfType(Refusal.class, () -> lockout.begin("ana"));
        return refusal == null ? null : refusal.retryAfter();
    }
}
