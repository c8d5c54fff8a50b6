package social.kith.platform.sqlite;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Duration;
import org.jboss.logging.Logger;
import social.kith.platform.instance.Turn;
import social.kith.platform.instance.Turns;
import social.kith.platform.problem.Refusal;

/**
 * The turn of this instance among those that write to the same file. Left to SQLite's own busy wait, whoever has just
 * written is the next one again, and the other instance looks in vain for seconds.
 */
@ApplicationScoped
class WriterTurn {
    private static final Logger LOG = Logger.getLogger(WriterTurn.class);
    private final Turn turn;

    WriterTurn(Turns turns) {
        this.turn = turns.ofWriters();
    }

    Turn.Taken take() throws InterruptedException {
        try {
            return turn.take();
        } catch (IOException failed) {
            LOG.error("Nothing can be written", failed);
            throw Refusal.unavailable("Nothing can be written right now.", Duration.ofSeconds(2));
        }
    }
}
