package social.kith.platform.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExitWithLauncherTest {
    @Test
    void waitsForAsLongAsTheLauncherHoldsItsEnd() throws Exception {
        try (var launcher = new PipedOutputStream();
                var input = new PipedInputStream(launcher)) {
            Thread watch = Thread.ofVirtual().start(() -> ExitWithLauncher.awaitEnd(input));
            launcher.write("it may say something".getBytes(java.nio.charset.StandardCharsets.UTF_8));
            launcher.flush();
            await().until(() -> input.available() == 0);
            assertThat(watch.isAlive()).isTrue();
            launcher.close();
            watch.join();
        }
    }

    @Test
    void aBrokenEndIsAnEndToo() {
        ExitWithLauncher.awaitEnd(new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("broken pipe");
            }
        });
    }

    @Test
    void whatDoesNotEndInOrderEndsWithout() {
        List<String> done = new ArrayList<>();
        ExitWithLauncher.end(() -> done.add("exit"), Duration.ZERO, () -> done.add("halt"));
        assertThat(done).containsExactly("exit", "halt");
    }
}
