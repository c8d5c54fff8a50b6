package social.kith.cluster.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CompletionStage;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** An open WebSocket and everything that came in on it, in order. */
public final class KithSocket implements WebSocket.Listener, AutoCloseable {

    private static final int GOING_AWAY_NORMALLY = 1000;

    private final ObjectMapper json;
    private final StringBuilder partial = new StringBuilder();
    private final List<JsonNode> frames = new ArrayList<>();
    private int taken;
    private OptionalInt closeCode = OptionalInt.empty();
    private @Nullable WebSocket socket;

    KithSocket(ObjectMapper json) {
        this.json = json;
    }

    /** Sends a frame: a map or a JSON node. */
    public void send(Object frame) {
        try {
            sendText(json.writeValueAsString(frame));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not to be written as JSON: " + frame, e);
        }
    }

    /** Sends a text as it is, which may be no JSON at all. */
    public void sendText(String text) {
        webSocket().sendText(text, true).join();
    }

    /** The next frame that was not taken yet. */
    public JsonNode next(Duration patience) {
        return next("any", patience, frame -> true);
    }

    /** The next frame of a type that was not taken yet; those before it are passed over. */
    public JsonNode next(String type, Duration patience) {
        return next(type, patience, frame -> frame.path("type").asText().equals(type));
    }

    /** Every frame so far, taken or not. */
    public synchronized List<JsonNode> received() {
        return List.copyOf(frames);
    }

    /** What the other side closed it with; empty while it is open. */
    public synchronized OptionalInt closeCode() {
        return closeCode;
    }

    @Override
    public void close() {
        if (!webSocket().isOutputClosed()) {
            webSocket().sendClose(GOING_AWAY_NORMALLY, "").join();
        }
    }

    /** Drops the connection without a word, as a lost network would. */
    public void abort() {
        webSocket().abort();
    }

    private synchronized JsonNode next(String wanted, Duration patience, Predicate<JsonNode> condition) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            while (taken < frames.size()) {
                JsonNode frame = frames.get(taken++);
                if (condition.test(frame)) {
                    return frame;
                }
            }
            long left = deadline - System.nanoTime();
            if (left <= 0 || closeCode.isPresent()) {
                throw new UnexpectedAnswer(
                        "No frame of type " + wanted + " came; closed: " + closeCode + ", all that came: " + frames,
                        closeCode.orElse(0),
                        null);
            }
            await(left);
        }
    }

    private void await(long nanos) {
        try {
            wait(nanos / 1_000_000 + 1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }

    private synchronized WebSocket webSocket() {
        if (socket == null) {
            throw new IllegalStateException("Not open");
        }
        return socket;
    }

    synchronized void opened(WebSocket opened) {
        socket = opened;
    }

    @Override
    public void onOpen(WebSocket opened) {
        opened.request(1);
    }

    @Override
    public synchronized @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        partial.append(data);
        if (last) {
            frames.add(parse(partial.toString()));
            partial.setLength(0);
            notifyAll();
        }
        from.request(1);
        return null;
    }

    @Override
    public synchronized @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        closeCode = OptionalInt.of(code);
        notifyAll();
        return null;
    }

    @Override
    public synchronized void onError(WebSocket from, Throwable error) {
        closeCode = OptionalInt.of(1006); // RFC 6455, 7.1.5: lost without a close frame
        notifyAll();
    }

    private JsonNode parse(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException notJson) {
            return json.getNodeFactory().textNode(text);
        }
    }
}
