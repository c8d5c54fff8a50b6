package social.kith.benchmarks;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketClientOptions;
import io.vertx.core.http.WebSocketConnectOptions;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

/** Opens sockets, all of them served by one thread, so that they cost little of what the services run on. */
final class ChatClients implements AutoCloseable {
    /** Connections that are opened at the same time. */
    private static final int AT_ONCE = 50;

    private static final int MOST = 50_000;
    private static final int LARGEST_FRAME = 256 * 1024;

    private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
    private final WebSocketClient client = vertx.createWebSocketClient(
            new WebSocketClientOptions().setMaxConnections(MOST).setMaxFrameSize(LARGEST_FRAME));
    private final URI gateway;

    ChatClients(URI gateway) {
        this.gateway = gateway;
    }

    /** A socket of each of them, in their order, all of them ready. */
    List<ChatDevice> open(List<Guest> people, ChatDevice.Heard heard) {
        List<ChatDevice> open = new ArrayList<>(people.size());
        String run = Long.toString(System.nanoTime(), Character.MAX_RADIX);
        for (int from = 0; from < people.size(); from += AT_ONCE) {
            IntStream.range(from, Math.min(from + AT_ONCE, people.size()))
                    .mapToObj(place -> open(run, place, people.get(place), heard))
                    .toList()
                    .forEach(opening -> open.add(opening.join()));
        }
        return open;
    }

    private CompletableFuture<ChatDevice> open(String run, int place, Guest guest, ChatDevice.Heard heard) {
        var options = new WebSocketConnectOptions()
                .setHost(gateway.getHost())
                .setPort(gateway.getPort())
                .setURI("/ws/chat")
                .setAllowOriginHeader(false)
                .addHeader("Cookie", guest.cookie());
        // In its event loop: no frame comes before there is somebody to take it.
        return client.connect(options)
                .map(socket -> new ChatDevice(run, place, socket, heard))
                .toCompletionStage()
                .toCompletableFuture()
                .thenCompose(ChatDevice::ready);
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
