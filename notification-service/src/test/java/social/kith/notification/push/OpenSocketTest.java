package social.kith.notification.push;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.websockets.next.CloseReason;
import io.smallrye.mutiny.Uni;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import social.kith.notification.notification.Language;
import social.kith.platform.id.Id;

class OpenSocketTest {
    private final List<String> written = new ArrayList<>();
    private final List<CloseReason> closed = new ArrayList<>();
    private final Queue<CompletableFuture<Void>> unacknowledged = new ArrayDeque<>();
    private final OpenSocket socket = new OpenSocket(Id.next(), Id.next(), Language.EN, this::write, closed::add);

    @Test
    void oneFrameIsWrittenAfterTheOther() {
        socket.send("a");
        socket.send("b");
        socket.send("c");
        assertThat(written).containsExactly("a");
        acknowledge();
        acknowledge();
        assertThat(written).containsExactly("a", "b", "c");
        acknowledge();
        socket.send("d");
        assertThat(written).endsWith("d");
    }

    @Test
    void aClientThatTakesNothingIsSentAwayToComeBack() {
        for (int i = 0; i <= OpenSocket.FRAMES_WAITING; i++) socket.send("frame " + i);
        assertThat(closed).isEmpty();
        socket.send("one too many");
        socket.send("and another");
        assertThat(closed).containsExactly(OpenSocket.TOO_SLOW);
        acknowledge();
        assertThat(written).hasSize(1);
    }

    @Test
    void nothingIsWrittenAfterTheEnd() {
        socket.close(OpenSocket.SESSION_ENDED);
        socket.close(OpenSocket.SESSION_ENDED);
        socket.send("late");
        assertThat(written).isEmpty();
        assertThat(closed).containsExactly(OpenSocket.SESSION_ENDED);
    }

    private Uni<Void> write(String frame) {
        written.add(frame);
        var acknowledgement = new CompletableFuture<Void>();
        unacknowledged.add(acknowledgement);
        return Uni.createFrom().completionStage(acknowledgement);
    }

    private void acknowledge() {
        unacknowledged.remove().complete(null);
    }
}
