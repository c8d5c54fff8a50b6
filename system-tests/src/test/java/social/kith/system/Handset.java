package social.kith.system;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link Phone} holds to the ear: one socket after the other, each of which resumes where the last one stopped, and
 * what came on all of them.
 */
final class Handset {
    /** For an answer on a socket that stays open, and for the system to be there again. */
    private static final Duration ANSWER = Duration.ofSeconds(15);

    static final Duration RESTART = Duration.ofSeconds(120);
    private static final Duration AGAIN = Duration.ofMillis(100);
    /** Nothing that a phone does is a reason for these: its session lasts, and its frames are few, small and well-formed. */
    private static final Set<Integer> UNEXPECTED = Set.of(1002, 1003, 1007, 1008, 1009, 4401, 4429);

    private final URI gateway;
    private final String cookie;
    private final Answers answers;
    private final Told told;
    /** How often each message was sent on this socket, without its acknowledgement. */
    private final Map<String, Integer> asked = new HashMap<>();

    private @Nullable Line line;
    private boolean ready;
    private int pongs;

    /** Who hears what became of what was sent. */
    interface Answers {
        void acknowledged(JsonNode message);

        void refused(String id, JsonNode why);

        void wrong(String what);
    }

    Handset(URI gateway, String cookie, List<String> conversations, Answers answers) {
        this.gateway = gateway;
        this.cookie = cookie;
        this.answers = answers;
        this.told = new Told(conversations, answers::wrong);
    }

    /** Returns when a socket is open and asked for what was missed, however long nobody answers. */
    void connects() {
        await().pollInSameThread()
                .pollDelay(Duration.ZERO)
                .pollInterval(AGAIN)
                .atMost(RESTART)
                .until(() -> isOpen() || opens());
    }

    private synchronized boolean isOpen() {
        return line != null;
    }

    private boolean opens() {
        var opening = new Line(this);
        Map<String, Long> positions = takes(opening);
        int status = opening.open(gateway, cookie);
        if (status != Line.OPEN) {
            if (status != 0 && status < 500) answers.wrong("A socket was refused with " + status);
            loses(opening, 0);
            return false;
        }
        if (!awaits(() -> ready)) drops(Line::drop);
        return sends(Map.of("type", "resume", "positions", positions));
    }

    private synchronized Map<String, Long> takes(Line opening) {
        line = opening;
        ready = false;
        asked.clear();
        return told.opens();
    }

    /** @return whether there is a socket that it may have gone out on */
    boolean sends(Map<String, ?> frame) {
        Line open;
        synchronized (this) {
            open = line;
            if (frame.get("clientMessageId") instanceof String id) asked.merge(id, 1, Integer::sum);
        }
        return open != null && open.sends(frame);
    }

    /** Waits until it is so, or the socket is gone. @return false where it is not so after a while, on an open socket */
    synchronized boolean awaits(BooleanSupplier so) {
        long deadline = System.nanoTime() + ANSWER.toNanos();
        try {
            while (line != null && !so.getAsBoolean()) {
                long left = deadline - System.nanoTime();
                if (left <= 0) return false;
                wait(left / 1_000_000 + 1);
            }
            return true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    void drops(Consumer<Line> how) {
        Line dropped;
        synchronized (this) {
            dropped = line;
            line = null;
        }
        if (dropped != null) how.accept(dropped);
    }

    synchronized void loses(Line lost, int code) {
        if (lost != line) return;
        if (UNEXPECTED.contains(code)) answers.wrong("A socket was closed with " + code);
        line = null;
        notifyAll();
    }

    void isWrong(String what) {
        answers.wrong(what);
    }

    /** What comes on a socket that was dropped is not looked at. */
    synchronized void hears(Line from, JsonNode frame) {
        if (from != line) return;
        switch (frame.path("type").asText()) {
            case "ready" -> ready = true;
            case "message" -> told.hears(frame.path("message"));
            case "message_changed" -> told.hearsChanged(frame.path("message"));
            case "ack" -> hearsAcknowledged(frame.path("message"));
            case "error" -> hearsError(frame);
            case "pong" -> pongs++;
            default -> {
                // who reads, types or comes: nothing of a transcript
            }
        }
        notifyAll();
    }

    private void hearsAcknowledged(JsonNode message) {
        if (asked.merge(message.path("clientMessageId").asText(), -1, Integer::sum) < 0)
            answers.wrong("Acknowledged once more than it was sent: " + message);
        told.hearsAcknowledged(message);
        answers.acknowledged(message);
    }

    /** After one of the server's own faults nobody knows what comes yet. */
    private void hearsError(JsonNode frame) {
        if (frame.at("/problem/status").asInt() >= 500) drops(Line::drop);
        else answers.refused(frame.path("clientMessageId").asText(), frame);
    }

    /** Returns when everything that was sent to it before is here. */
    void hearsOut() {
        connects();
        int before = pongs();
        sends(Map.of("type", "ping"));
        if (!awaits(() -> pongs > before) || !isOpen()) answers.wrong("A ping was not answered");
    }

    private synchronized int pongs() {
        return pongs;
    }

    /** How much of that conversation it has, without a gap. */
    synchronized long position(String conversation) {
        return told.position(conversation);
    }

    synchronized List<Told.Message> transcript(String conversation) {
        return told.all(conversation);
    }
}
