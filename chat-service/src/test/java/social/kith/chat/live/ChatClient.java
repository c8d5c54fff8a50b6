package social.kith.chat.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import social.kith.platform.id.Id;
import social.kith.platform.testkit.TestUser;

/** A device of somebody's, with a real socket to the service. */
final class ChatClient implements WebSocket.Listener, AutoCloseable {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();
    private final BlockingQueue<JsonNode> frames = new LinkedBlockingQueue<>();
    /** Beside the others: they come whenever anybody does. */
    private final BlockingQueue<JsonNode> presences = new LinkedBlockingQueue<>();

    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final StringBuilder partial = new StringBuilder();
    private final Semaphore unanswered = new Semaphore(Connection.MOST_FRAMES / 2);
    private final long atFirst;
    private @Nullable WebSocket socket;

    private ChatClient(long atFirst) {
        this.atFirst = atFirst;
    }

    /** Opens a socket and waits until it is ready. */
    static ChatClient open(TestUser user) throws Exception {
        return ready(connect(user, Long.MAX_VALUE), user);
    }

    /** One that takes nothing more from its socket, once that is ready, until {@link #readOn}. */
    static ChatClient openWithoutReading(TestUser user) throws Exception {
        return ready(connect(user, 1), user);
    }

    private static ChatClient ready(ChatClient client, TestUser user) throws InterruptedException {
        assertThat(client.next("ready").path("userId").asText())
                .isEqualTo(user.id().toString());
        return client;
    }

    /** Opens a socket that may not become ready, and takes so many frames from it at first. */
    static ChatClient connect(TestUser user, long atFirst) throws Exception {
        var client = new ChatClient(atFirst);
        client.socket = HTTP.newWebSocketBuilder()
                .header("Authorization", "Bearer " + user.token())
                .buildAsync(URI.create("ws://localhost:" + RestAssured.port + "/ws/chat"), client)
                .get(10, TimeUnit.SECONDS);
        return client;
    }

    @Override
    public void onOpen(WebSocket opened) {
        opened.request(atFirst);
    }

    void readOn() {
        socket().request(Long.MAX_VALUE);
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        partial.append(data);
        if (last) {
            JsonNode frame = parse(partial.toString());
            if (frame.has("clientMessageId")) unanswered.release();
            if (frame.path("type").asText().equals("presence")) presences.add(frame);
            else frames.add(frame);
            partial.setLength(0);
        }
        return null;
    }

    private static JsonNode parse(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException unreadable) {
            throw new AssertionError("No JSON: " + text, unreadable);
        }
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        closed.complete(code);
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable failed) {
        closed.completeExceptionally(failed);
    }

    private WebSocket socket() {
        return Objects.requireNonNull(socket);
    }

    void says(Map<String, ?> frame) throws Exception {
        saysText(JSON.writeValueAsString(frame));
    }

    void saysText(String text) throws Exception {
        socket().sendText(text, true).get(10, TimeUnit.SECONDS);
    }

    void saysBinary(byte[] bytes) throws Exception {
        socket().sendBinary(ByteBuffer.wrap(bytes), true).get(10, TimeUnit.SECONDS);
    }

    /** Sends a message, and waits before with what the service would not take: more than it has answered. */
    void sends(Id conversation, String name, String content) throws Exception {
        if (!unanswered.tryAcquire(10, TimeUnit.SECONDS)) throw new AssertionError("No answers, closed: " + closed);
        says(Map.of(
                "type",
                "send",
                "conversationId",
                conversation.toString(),
                "clientMessageId",
                name,
                "content",
                content));
    }

    void resumes(Id conversation, long position) throws Exception {
        says(Map.of("type", "resume", "positions", Map.of(conversation.toString(), position)));
    }

    JsonNode next() throws InterruptedException {
        JsonNode frame = frames.poll(10, TimeUnit.SECONDS);
        if (frame == null) throw new AssertionError("No frame in 10 s, closed: " + closed);
        return frame;
    }

    JsonNode next(String type) throws InterruptedException {
        JsonNode frame = next();
        assertThat(frame.path("type").asText()).as(frame.toString()).isEqualTo(type);
        return frame;
    }

    /** What the next presence frame about that user says. */
    boolean nextPresence(TestUser of) throws InterruptedException {
        while (true) {
            JsonNode frame = presences.poll(10, TimeUnit.SECONDS);
            if (frame == null)
                throw new AssertionError("Nothing of " + of.card().firstName() + " in 10 s");
            if (frame.path("userId").asText().equals(of.id().toString()))
                return frame.path("online").asBoolean();
        }
    }

    /** Whether any presence frame that came by now was about that user. */
    boolean hasHeardOf(TestUser user) {
        return presences.stream()
                .anyMatch(
                        frame -> frame.path("userId").asText().equals(user.id().toString()));
    }

    void types(Id conversation) throws Exception {
        says(Map.of("type", "typing", "conversationId", conversation.toString()));
    }

    /** The status of the problem in the next frame. */
    int nextError() throws InterruptedException {
        return next("error").path("problem").path("status").asInt();
    }

    /** What comes before the answer to a ping: all that was on its way to this socket by now. */
    List<JsonNode> whatIsThere() throws Exception {
        says(Map.of("type", "ping"));
        List<JsonNode> before = new ArrayList<>();
        for (JsonNode frame = next(); !frame.path("type").asText().equals("pong"); frame = next()) before.add(frame);
        return before;
    }

    /** What has come by now, as of a socket that is closed. */
    List<JsonNode> whatCame() {
        List<JsonNode> came = new ArrayList<>();
        frames.drainTo(came);
        return came;
    }

    /** The sequence numbers of that conversation's messages and acks, as they come, up to that one. */
    List<Long> seqsUpTo(Id conversation, long last) throws InterruptedException {
        List<Long> seqs = new ArrayList<>();
        while (seqs.isEmpty() || seqs.getLast() != last) seqs.add(nextSeq(conversation));
        return seqs;
    }

    /** The same, until the last is there and every one from the first to the latest is. */
    List<Long> seqsUntil(Id conversation, long first, long last) throws InterruptedException {
        List<Long> seqs = new ArrayList<>();
        long latest = 0;
        while (latest < last || seqs.size() < latest - first + 1) {
            seqs.add(nextSeq(conversation));
            latest = Math.max(latest, seqs.getLast());
        }
        return seqs;
    }

    private long nextSeq(Id conversation) throws InterruptedException {
        while (true) {
            JsonNode message = next().path("message");
            if (message.path("conversationId").asText().equals(conversation.toString()))
                return message.path("seq").asLong();
        }
    }

    boolean isClosed() {
        return closed.isDone();
    }

    /** Returns when a frame has come, which is dropped, or the socket is closed. */
    void awaitAnyOrClose() {
        await().until(() -> frames.poll() != null || isClosed());
    }

    int closeCode() throws Exception {
        return closed.get(20, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        socket().abort();
    }
}
