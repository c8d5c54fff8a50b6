package social.kith.system;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** One socket, from its opening to its end; it tells the {@link Handset} of everything as it comes. */
final class Line implements WebSocket.Listener {
    /** What opening one comes to. */
    static final int OPEN = 101;

    private static final int LOST = 1006;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Handset handset;
    private final StringBuilder partial = new StringBuilder();
    private @Nullable WebSocket socket;

    Line(Handset handset) {
        this.handset = handset;
    }

    /** @return OPEN; the status where it is refused; 0 where nobody answers */
    int open(URI gateway, String cookie) {
        URI uri = URI.create("ws" + gateway.resolve("/ws/chat").toString().substring("http".length()));
        try {
            socket = HTTP.newWebSocketBuilder()
                    .header("Cookie", cookie)
                    .buildAsync(uri, this)
                    .join();
            return OPEN;
        } catch (CompletionException failed) {
            return failed.getCause() instanceof WebSocketHandshakeException refused
                    ? refused.getResponse().statusCode()
                    : 0;
        }
    }

    /** @return false where it is lost */
    boolean sends(Object frame) {
        try {
            webSocket().sendText(JSON.writeValueAsString(frame), true).join();
            return true;
        } catch (CompletionException lost) {
            handset.loses(this, LOST);
            return false;
        } catch (JsonProcessingException impossible) {
            throw new IllegalArgumentException(impossible);
        }
    }

    /** Without a word, as a lost network would. */
    void drop() {
        webSocket().abort();
    }

    void close() {
        webSocket().sendClose(WebSocket.NORMAL_CLOSURE, "").exceptionally(gone -> null);
    }

    private WebSocket webSocket() {
        if (socket == null) throw new IllegalStateException("Not open");
        return socket;
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        partial.append(data);
        if (last) {
            hears(partial.toString());
            partial.setLength(0);
        }
        from.request(1);
        return null;
    }

    private void hears(String text) {
        try {
            handset.hears(this, JSON.readTree(text));
        } catch (JsonProcessingException | RuntimeException failed) {
            // Who calls this would take it for a lost socket.
            handset.isWrong(text + " is not understood: " + failed);
        }
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        handset.loses(this, code);
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
        handset.loses(this, LOST);
    }
}
