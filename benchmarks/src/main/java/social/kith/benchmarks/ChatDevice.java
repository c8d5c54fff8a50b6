package social.kith.benchmarks;

import io.vertx.core.http.WebSocket;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * One open socket of somebody's chat. It looks at no more of a frame than it has to, and takes each message to be the one
 * after the last: no gap, no double, one order.
 */
final class ChatDevice {
    /** As long as what people write to each other. */
    private static final String TEXT = "Shall we meet at the bridge at half past seven, as always?";

    private final String run;
    private final int place;
    private final WebSocket socket;
    private final Heard heard;
    private final Map<String, Long> seqs = new HashMap<>();
    private final CompletableFuture<ChatDevice> ready = new CompletableFuture<>();
    private volatile boolean closing;

    /** Who is told of messages, each named by its number, as they come. */
    interface Heard {
        void acked(ChatDevice device, int number);

        void received(ChatDevice device, int number);

        /** Nothing that should have been: the run is worth nothing. */
        void failed(String what);
    }

    /**
     * @param run what is sent is named after it: a name that was there before would be answered with what it named
     * @param place among those that were opened with it
     */
    ChatDevice(String run, int place, WebSocket socket, Heard heard) {
        this.run = run;
        this.place = place;
        this.socket = socket;
        this.heard = heard;
        socket.textMessageHandler(this::take);
        socket.closeHandler(gone -> lost("Closed: " + socket.closeStatusCode() + " " + socket.closeReason()));
        socket.exceptionHandler(failure -> lost(failure.toString()));
    }

    CompletableFuture<ChatDevice> ready() {
        return ready;
    }

    int place() {
        return place;
    }

    void send(String conversation, int number) {
        socket.writeTextMessage(
                "{\"type\":\"send\",\"conversationId\":\"%s\",\"clientMessageId\":\"%s-%d\",\"content\":\"%s\"}"
                        .formatted(conversation, run, number, TEXT));
    }

    private void take(String frame) {
        switch (between(frame, "\"type\":\"", '"')) {
            case "ready" -> ready.complete(this);
            case "ack" -> heard.acked(this, number(frame));
            case "message" -> heard.received(this, number(frame));
            case "error" -> heard.failed(frame);
            default -> {
                // presence, typing: not what is measured
            }
        }
    }

    private int number(String frame) {
        long seq = Long.parseLong(between(frame, "\"seq\":", ','));
        Long last = seqs.put(between(frame, "\"conversationId\":\"", '"'), seq);
        if (last != null && seq != last + 1) heard.failed("After message " + last + " came " + frame);
        String name = between(frame, "\"clientMessageId\":\"", '"');
        return Integer.parseInt(name.substring(name.indexOf('-') + 1));
    }

    private static String between(String frame, String before, char after) {
        int start = frame.indexOf(before) + before.length();
        return frame.substring(start, frame.indexOf(after, start));
    }

    private void lost(String why) {
        if (!closing) heard.failed(why);
    }

    void close() {
        closing = true;
        socket.close();
    }
}
