package social.kith.chat.message;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import social.kith.platform.inbox.PassingFault;
import social.kith.platform.problem.Refusal;

/**
 * Group commit: one writer takes what many senders have put here meanwhile into one transaction, so that a disk flush is
 * shared by all who waited for the last one; after many of them it waits a moment for more. A message alone waits for
 * nobody. Whoever is told that theirs is kept is told after the commit, and after open sockets were.
 */
@ApplicationScoped
class SendQueue {
    private static final Logger LOG = Logger.getLogger(SendQueue.class);
    private static final Duration LATER = Duration.ofSeconds(1);
    private static final int MANY = 50;
    private static final long GATHER_MS = 8;
    private static final long LOOK_ANYWAY_MS = 250;
    private static final long LAST_WORK_MS = 5_000;

    private final MessageLog log;
    private final Event<MessagesStored> stored;
    private final BlockingQueue<Submission> waiting;
    private final int most;
    private final AtomicBoolean stopping = new AtomicBoolean();
    private @Nullable Thread writer;

    SendQueue(
            MessageLog log,
            Event<MessagesStored> stored,
            @ConfigProperty(name = "kith.chat.send.waiting") int waiting,
            @ConfigProperty(name = "kith.chat.send.together") int most) {
        this.log = log;
        this.stored = stored;
        this.waiting = new ArrayBlockingQueue<>(waiting);
        this.most = most;
    }

    void start(@Observes StartupEvent started) {
        writer = Thread.ofPlatform().name("message-writer").daemon().start(this::run);
    }

    /** What waits is written yet. */
    void stop(@Observes ShutdownEvent stopped) throws InterruptedException {
        stopping.set(true);
        if (writer != null) writer.join(LAST_WORK_MS);
    }

    /** Puts it in line; its answer comes once it is durable. Where the line is full it is refused at once. */
    void add(Submission message) {
        if (stopping.get() || !waiting.offer(message))
            throw Refusal.unavailable("Too much is being sent right now. Send it again.", LATER);
    }

    private void run() {
        List<Submission> batch = new ArrayList<>(most);
        while (take(batch)) {
            write(batch);
            if (batch.size() >= MANY && batch.size() < most) gather();
            batch.clear();
        }
    }

    /** Where many have just come, more are on their way: fewer commits, and several frames to a socket in one piece. */
    private static void gather() {
        try {
            Thread.sleep(GATHER_MS);
        } catch (InterruptedException stray) {
            // then it gathers for less
        }
    }

    /** @return false where nothing comes any more */
    private boolean take(List<Submission> batch) {
        while (true) {
            try {
                Submission first = waiting.poll(LOOK_ANYWAY_MS, TimeUnit.MILLISECONDS);
                if (first != null) batch.add(first);
                else if (stopping.get()) return false;
                else continue;
                waiting.drainTo(batch, most - 1);
                return true;
            } catch (InterruptedException stray) {
                // nobody interrupts it: it ends when it has nothing to write any more
            }
        }
    }

    private void write(List<Submission> batch) {
        try {
            var appended = log.append(batch);
            tell(appended.outcomes());
            for (int i = 0; i < batch.size(); i++)
                answer(batch.get(i), appended.outcomes().get(i), appended.written());
        } catch (Refusal refused) { // by the line of writers, for all of them alike
            batch.forEach(one -> one.answer().completeExceptionally(refused));
        } catch (Throwable failed) { // errors too: with a writer that is dead nobody would be answered
            if (PassingFault.is(failed)) later(batch, failed);
            else if (batch.size() == 1) batch.getFirst().answer().completeExceptionally(failed);
            else alone(batch, failed);
        }
    }

    /** It is nobody's own fault: each of them alone would only meet it again, and wait for it as long. */
    private static void later(List<Submission> batch, Throwable failed) {
        LOG.warnf("%d messages were not kept, for now: %s", (Object) batch.size(), failed);
        var refused = Refusal.unavailable("Nothing can be kept right now. Send it again.", LATER);
        batch.forEach(one -> one.answer().completeExceptionally(refused));
    }

    /** One of them may be what the database stumbles over. */
    private void alone(List<Submission> batch, Throwable failed) {
        LOG.warnf("%d messages were not kept together, now one at a time: %s", (Object) batch.size(), failed);
        for (Submission one : batch) write(List.of(one));
    }

    private void tell(List<Outcome> outcomes) {
        List<MessagesStored.Stored> kept = new ArrayList<>(outcomes.size());
        for (Outcome outcome : outcomes)
            if (outcome instanceof Outcome.Kept(var message, var recipients))
                kept.add(new MessagesStored.Stored(message, recipients));
        if (!kept.isEmpty()) stored.fire(new MessagesStored(kept));
    }

    private static void answer(Submission to, Outcome outcome, long written) {
        boolean unused = switch (outcome) {
            case Outcome.Kept kept -> to.answer().complete(new Sent(kept.message(), true, written));
            case Outcome.Known known -> to.answer().complete(new Sent(known.message(), false, 0));
            case Outcome.Refused refused -> to.answer().completeExceptionally(refused.reason());
        };
    }
}
