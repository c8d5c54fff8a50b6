package social.kith.identity.digest;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import social.kith.identity.digest.Digests.Due;

/**
 * Once a day puts down who has something unread, and sends each of them what is new by the moment that it is sent. All
 * that is known of how far it is stands in the database, so a crash, or a service that is down, only makes it later.
 */
@Singleton
class DailyDigest {
    private static final int BATCH = 20;

    /** So many in a row that fail are not each one's own. */
    static final int FAILURES = 3;

    private final DigestRuns runs;
    private final Digests digests;
    private final UnreadNotifications unread;
    private final DigestDelivery delivery;
    private final DigestSettings settings;
    private final Clock clock;

    DailyDigest(
            DigestRuns runs,
            Digests digests,
            UnreadNotifications unread,
            DigestDelivery delivery,
            DigestSettings settings,
            Clock clock) {
        this.runs = runs;
        this.digests = digests;
        this.unread = unread;
        this.delivery = delivery;
        this.settings = settings;
        this.clock = clock;
    }

    /** Nothing, where it is not configured. */
    void goOn() throws IOException, InterruptedException {
        if (settings.at().isEmpty()) return;
        try {
            Optional<LocalDate> day = dueDay();
            if (day.isPresent()) find(day.get());
        } finally {
            sendAll();
        }
    }

    /** Today from that time on, until it is done. A day on which nothing ran then is left out. */
    private Optional<LocalDate> dueDay() {
        ZonedDateTime now = clock.instant().atZone(settings.zone());
        LocalDate today = now.toLocalDate();
        boolean begun = !now.toLocalTime().isBefore(settings.at().orElseThrow());
        return begun && !runs.isDone(today) ? Optional.of(today) : Optional.empty();
    }

    private void find(LocalDate day) throws IOException, InterruptedException {
        boolean more = true;
        while (more) {
            Instant now = clock.instant();
            var some = unread.waiting(settings.from(), runs.reached(), now.minus(settings.longest()));
            runs.goOn(some.users(), day, some.reached(), now);
            more = some.more();
        }
        runs.finish(day);
    }

    /** Stops where the next one would fare no better, until it is looked again. */
    private void sendAll() throws IOException, InterruptedException {
        int failed = 0;
        for (List<Due> some = due(); !some.isEmpty(); some = due())
            for (Due due : some) {
                failed = delivery.deliver(due) ? 0 : failed + 1;
                if (failed == FAILURES) throw new IOException(failed + " in a row were not answered for");
            }
    }

    private List<Due> due() {
        return digests.due(clock.instant(), BATCH);
    }
}
