package social.kith.benchmarks;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.LongStream;

/** Asks from several connections at once, each of which waits for an answer before it asks again. */
final class Load implements AutoCloseable {
    private static final int CONNECTIONS = 8;
    private static final String THREADS = "load-";
    private static final Duration ROUND = Duration.ofSeconds(4);
    /** Compilers work in spells, and other programs get in between. */
    private static final int STEADY_ROUNDS = 4;

    private static final int MOST_ROUNDS = 20;
    private static final double STEADY = 0.04;

    private final Path data;
    private final ExecutorService threads = Executors.newCachedThreadPool(
            Thread.ofPlatform().name(THREADS, 0).daemon().factory());
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .executor(threads)
            .build();

    Load(Path data) {
        this.data = data;
    }

    /** Whether a thread of this JVM does nothing but ask. */
    static boolean isOf(String thread) {
        return thread.startsWith(THREADS) || thread.startsWith("HttpClient-") || thread.startsWith("vert.x-");
    }

    /** Asks until no request has cost less for some rounds, and then for so long again, which is what counts. */
    Measured measure(Function<Random, HttpRequest> requests, int status, Duration time) throws InterruptedException {
        double least = Double.MAX_VALUE;
        for (int round = 0, steady = 0; round < MOST_ROUNDS && steady < STEADY_ROUNDS; round++) {
            Measured next = run(requests, status, ROUND);
            double cost = next.micros(next.cpu().ofGatewayAndContent());
            steady = cost > (1 - STEADY) * least ? steady + 1 : 0;
            least = Math.min(least, cost);
        }
        return run(requests, status, time);
    }

    private Measured run(Function<Random, HttpRequest> requests, int status, Duration time)
            throws InterruptedException {
        Cpu before = Cpu.now(data);
        long start = System.nanoTime();
        long end = start + time.toNanos();
        List<Callable<LongStream>> connections = new ArrayList<>();
        for (int n = 0; n < CONNECTIONS; n++) {
            Random random = new Random(start + n);
            connections.add(() -> until(end, () -> requests.apply(random), status));
        }
        long[] latencies = threads.invokeAll(connections).stream()
                .flatMapToLong(Load::result)
                .sorted()
                .toArray();
        return new Measured(
                latencies,
                Duration.ofNanos(System.nanoTime() - start),
                Cpu.now(data).since(before));
    }

    private LongStream until(long end, Callable<HttpRequest> requests, int status) throws Exception {
        LongStream.Builder latencies = LongStream.builder();
        for (long asked = System.nanoTime(); asked < end; asked = System.nanoTime()) {
            HttpResponse<String> answer = http.send(requests.call(), BodyHandlers.ofString());
            if (answer.statusCode() != status) throw new IllegalStateException(answer + " " + answer.body());
            latencies.add(System.nanoTime() - asked);
        }
        return latencies.build();
    }

    private static LongStream result(Future<LongStream> connection) {
        try {
            return connection.get();
        } catch (ExecutionException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Override
    public void close() {
        http.close();
        threads.shutdown();
    }
}
