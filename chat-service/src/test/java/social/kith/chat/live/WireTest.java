package social.kith.chat.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.websockets.next.WebSocketConnection;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A client that takes what it is sent when it likes, or never. */
class WireTest {
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final Duration SHORT = Duration.ofMillis(50);
    private static final String HALF = "x".repeat(32 * 1024);

    private final List<String> sent = Collections.synchronizedList(new ArrayList<>());
    private final List<UniEmitter<? super Void>> onTheWay = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger broken = new AtomicInteger();
    private final WebSocketConnection socket = (WebSocketConnection) Proxy.newProxyInstance(
            WebSocketConnection.class.getClassLoader(),
            new Class<?>[] {WebSocketConnection.class},
            (self, method, arguments) -> {
                if (!method.getName().equals("sendText")) throw new UnsupportedOperationException(method.getName());
                sent.add((String) Objects.requireNonNull(arguments)[0]);
                return Uni.createFrom().<Void>emitter(onTheWay::add);
            });

    @Test
    void framesGoWithoutWaitingForEachOtherUntilTooMuchIsOnItsWay() throws Exception {
        Wire wire = wire(LONG);
        wire.send(HALF);
        wire.send(HALF);
        assertThat(sent).hasSize(2);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> third = threads.submit(() -> wire.send("one more"));
            assertThatThrownBy(() -> third.get(100, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
            assertThat(sent).hasSize(2);
            onTheWay.getFirst().complete(null);
            third.get();
        }
        assertThat(sent).containsExactly(HALF, HALF, "one more");
        assertThat(broken).hasValue(0);
    }

    @Test
    void whoTakesNothingForTooLongIsGivenUpAndSentNothingMore() {
        Wire wire = wire(SHORT);
        wire.send(HALF);
        wire.send(HALF);
        wire.send("one more");
        assertThat(sent).containsExactly(HALF, HALF);
        assertThat(broken).hasValue(1);
    }

    @Test
    void aFrameThatIsLargerThanThatGoesAlone() {
        Wire wire = wire(SHORT);
        wire.send(HALF + HALF + HALF);
        assertThat(sent).hasSize(1);
        wire.send("");
        wire.send("one more");
        assertThat(broken).hasValue(1);
    }

    @Test
    void whatCannotBeWrittenIsGivenUpAtOnce() {
        Wire wire = wire(LONG);
        wire.send("hello");
        onTheWay.getFirst().fail(new IllegalStateException("The connection was reset"));
        assertThat(broken).hasValue(1);
    }

    @Test
    void whoWaitsIsLetGoWhenItIsCut() throws Exception {
        Wire wire = wire(LONG);
        wire.send(HALF + HALF);
        var waits = new CompletableFuture<Thread>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> waiting = threads.submit(() -> {
                waits.complete(Thread.currentThread());
                wire.send("one more");
            });
            waits.join();
            wire.cut();
            waiting.get();
        }
        assertThat(sent).hasSize(1);
        assertThat(broken).hasValue(0);
    }

    private Wire wire(Duration patience) {
        return new Wire(socket, patience, broken::incrementAndGet);
    }
}
