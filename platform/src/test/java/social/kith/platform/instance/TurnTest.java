package social.kith.platform.instance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TurnTest {
    @TempDir
    Path folder;

    @Test
    void oneThreadHasItAtATime() throws Exception {
        var inside = new AtomicInteger();
        var most = new AtomicInteger();
        try (Turn turn = Alone.turns(folder).of("work");
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int thread = 0; thread < 8; thread++)
                threads.submit(() -> {
                    for (int i = 0; i < 100; i++)
                        try (var taken = turn.take()) {
                            most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                            inside.decrementAndGet();
                        }
                    return true;
                });
            threads.shutdown();
            assertThat(threads.awaitTermination(20, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(most).hasValue(1);
    }

    @Test
    void whatAKilledInstanceHadIsTheNextOnesAtOnce() throws Exception {
        Process other = otherInstance();
        try (Turn turn = Alone.turns(folder).of("work");
                var waiting = Executors.newSingleThreadExecutor()) {
            var mine = waiting.submit(() -> {
                try (var taken = turn.take()) {
                    return true;
                }
            });
            assertThatThrownBy(() -> mine.get(200, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
            other.destroyForcibly();
            assertThat(mine.get(20, TimeUnit.SECONDS)).isTrue();
        } finally {
            other.destroyForcibly();
        }
    }

    @Test
    void whoIsInterruptedWaitsNoLongerAndMayWaitAgain() throws Exception {
        Process other = otherInstance();
        try (Turn turn = Alone.turns(folder).ofWriters()) {
            Thread.currentThread().interrupt();
            assertThatThrownBy(turn::take).isInstanceOf(InterruptedException.class);
            Thread waiting = Thread.currentThread();
            Thread.ofVirtual().start(() -> {
                await().until(() -> waiting.getStackTrace()[0].isNativeMethod());
                waiting.interrupt();
            });
            assertThatThrownBy(turn::take).isInstanceOf(InterruptedException.class);
            other.destroyForcibly().waitFor();
            turn.take().close();
        } finally {
            other.destroyForcibly();
        }
    }

    @Test
    void instancesKnowWhetherTheyAreAlone() throws Exception {
        Instances first = Alone.instances(folder);
        assertThat(first.areNone()).isTrue();
        Process other = otherInstance();
        try {
            assertThat(first.areNone()).isFalse();
            first.join();
        } finally {
            other.destroyForcibly().waitFor();
        }
    }

    /** Another process that has the turn, and lives. */
    private Process otherInstance() throws IOException {
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Other.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        await().until(() -> Files.exists(folder.resolve("there")));
        return other;
    }

    /** The program of that process. */
    public static final class Other {
        private Other() {}

        public static void main(String[] arguments) throws Exception {
            Path folder = Path.of(arguments[0]);
            Alone.instances(folder).join();
            try (var taken = Alone.turns(folder).of("work").take();
                    var writing = Alone.turns(folder).ofWriters().take()) {
                Files.createFile(folder.resolve("there"));
                Thread.sleep(Long.MAX_VALUE);
            }
        }
    }
}
