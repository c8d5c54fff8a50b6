package social.kith.notification.push;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import social.kith.platform.testkit.TestUser;

/** A device of a user that listens to their notifications. */
final class Device implements WebSocket.Listener, AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private final BlockingQueue<JsonNode> frames = new LinkedBlockingQueue<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final StringBuilder part = new StringBuilder();
    private final WebSocket socket;

    private Device(TestUser user, String languages) {
        this.socket = upgrade(languages, "Bearer " + user.token(), this).join();
    }

    /** Connects, and takes whatever comes first. */
    static Device connecting(TestUser user) {
        return new Device(user, "en");
    }

    /** Connects, and waits until it is greeted. */
    static Device of(TestUser user) throws InterruptedException {
        return of(user, "en");
    }

    /** As {@link #of(TestUser)}, of somebody who speaks these languages. */
    static Device of(TestUser user, String languages) throws InterruptedException {
        var device = new Device(user, languages);
        device.next("ready");
        return device;
    }

    static CompletableFuture<WebSocket> upgrade(String authorization, WebSocket.Listener listener) {
        return upgrade("en", authorization, listener);
    }

    private static CompletableFuture<WebSocket> upgrade(
            String languages, String authorization, WebSocket.Listener listener) {
        return CLIENT.newWebSocketBuilder()
                .header("Accept-Language", languages)
                .header("Authorization", authorization)
                .buildAsync(URI.create("ws://localhost:" + RestAssured.port + "/ws/notifications"), listener);
    }

    /** The next frame, which has to be of that type. */
    JsonNode next(String type) throws InterruptedException {
        JsonNode frame = nextAwaiting(type);
        if (!isOf(type, frame)) throw new AssertionError("Not " + type + ": " + frame);
        return frame;
    }

    /** The next frame of that type, whatever comes before it. */
    JsonNode nextAfterOthers(String type) throws InterruptedException {
        JsonNode frame = nextAwaiting(type);
        while (!isOf(type, frame)) frame = nextAwaiting(type);
        return frame;
    }

    private JsonNode nextAwaiting(String type) throws InterruptedException {
        return requireNonNull(frames.poll(10, TimeUnit.SECONDS), "No frame in 10 s, waiting for " + type);
    }

    private static boolean isOf(String type, JsonNode frame) {
        return frame.path("type").asText().equals(type);
    }

    /** What kind of notification comes next. */
    String kindOfNext() throws InterruptedException {
        return next("notification").path("notification").path("kind").asText();
    }

    void sends(String text) {
        socket.sendText(text, true).join();
    }

    void sends(byte[] bytes) {
        socket.sendBinary(ByteBuffer.wrap(bytes), true).join();
    }

    /** The code with which the server closes the connection. */
    int closeCode() {
        return closed.orTimeout(10, TimeUnit.SECONDS).join();
    }

    @Override
    public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
        part.append(data);
        if (last) {
            try {
                frames.add(JSON.readTree(part.toString()));
            } catch (JsonProcessingException noJson) {
                closed.completeExceptionally(noJson);
            }
            part.setLength(0);
        }
        webSocket.request(1);
        return CompletableFuture.completedStage(null);
    }

    @Override
    public CompletionStage<?> onClose(WebSocket webSocket, int code, String reason) {
        closed.complete(code);
        return CompletableFuture.completedStage(null);
    }

    @Override
    public void close() {
        socket.abort();
    }
}
