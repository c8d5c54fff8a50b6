package social.kith.notification.webpush;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;

/**
 * What a push service has said.
 *
 * @param status that of its answer; 0 where there was none
 * @param pause how long it wants to be left alone
 */
record PushAnswer(int status, Duration pause) {
    static final PushAnswer NONE = new PushAnswer(0, Duration.ZERO);
    private static final Duration LONGEST = QueuedPush.LIFE;

    /** What follows from it. */
    enum Meaning {
        SENT,
        /** The browser has unsubscribed, or the push service has forgotten it (RFC 8030, 7.3). */
        GONE,
        LATER,
        /** There is none, and whatever else is for that browser would get none now. */
        UNANSWERED,
        /** This push will not be taken, however often it is tried. */
        REFUSED
    }

    Meaning meaning() {
        return switch (status) {
            case 404, 410 -> Meaning.GONE;
            case 0 -> Meaning.UNANSWERED;
            case 408, 425, 429 -> Meaning.LATER;
            default -> status / 100 == 2 ? Meaning.SENT : status / 100 == 5 ? Meaning.LATER : Meaning.REFUSED;
        };
    }

    /** @param retryAfter seconds, or a date (RFC 9110, 10.2.3); anything else says nothing */
    static PushAnswer of(int status, String retryAfter, Clock clock) {
        return new PushAnswer(status, bounded(retryAfter.strip(), clock.instant()));
    }

    private static Duration bounded(String retryAfter, Instant now) {
        Duration pause = parsed(retryAfter, now);
        if (pause.isNegative()) return Duration.ZERO;
        return pause.compareTo(LONGEST) < 0 ? pause : LONGEST;
    }

    private static Duration parsed(String retryAfter, Instant now) {
        if (retryAfter.matches("\\d{1,9}")) return Duration.ofSeconds(Long.parseLong(retryAfter));
        try {
            return Duration.between(now, DateTimeFormatter.RFC_1123_DATE_TIME.parse(retryAfter, Instant::from));
        } catch (DateTimeException neither) {
            return Duration.ZERO;
        }
    }
}
