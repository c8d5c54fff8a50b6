package social.kith.identity.session;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;

/** Ends sessions when their time is over, so that sockets that hold one are closed though nobody asks for it. */
@Singleton
class SessionSweep {
    private static final int AT_A_TIME = 100;
    private final SessionService sessions;

    SessionSweep(SessionService sessions) {
        this.sessions = sessions;
    }

    @Scheduled(every = "{kith.session.sweep-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sweep() {
        // Who only looks waits for no writer.
        while (sessions.isAnyOver() && sessions.endThoseOver(AT_A_TIME) == AT_A_TIME) {
            // until none is left; others may write in between
        }
    }
}
