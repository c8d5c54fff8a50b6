package social.kith.notification.webpush;

import static org.assertj.core.api.Assertions.assertThat;

import com.interaso.webpush.VapidKeys;
import com.interaso.webpush.WebPush;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class VapidTokensTest {
    private final WebPush webPush = new WebPush("mailto:ana@kith.example", VapidKeys.generate());
    private Instant now = Instant.parse("2030-03-01T06:00:00Z");
    private final VapidTokens tokens = new VapidTokens(new Clock() {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new AssertionError();
        }
    });

    private String of(String host) {
        return tokens.of(webPush, "https://" + host + "/a");
    }

    @Test
    void oneIsUsedAgainForHoursAndNotForAnotherHost() {
        String first = of("push.kith.example");
        now = now.plus(Duration.ofHours(5));
        assertThat(of("push.kith.example")).isEqualTo(first);
        assertThat(of("a.push.kith.example")).isNotEqualTo(first);
        now = now.plus(Duration.ofHours(1));
        assertThat(of("push.kith.example")).isNotEqualTo(first);
    }

    @Test
    void howeverManyHostsThereAreThoseAreKeptThatWereUsedLast() {
        String forgotten = of("old.push.kith.example");
        String kept = of("push.kith.example");
        for (int i = 1; i < VapidTokens.MOST; i++) of(i + ".push.kith.example");
        assertThat(of("push.kith.example")).isEqualTo(kept);
        assertThat(of("old.push.kith.example")).isNotEqualTo(forgotten);
    }
}
