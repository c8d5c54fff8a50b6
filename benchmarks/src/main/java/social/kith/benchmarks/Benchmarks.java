package social.kith.benchmarks;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Runs the benchmarks whose names match the argument, and prints what each costs at each size, and how it grew. */
public final class Benchmarks {
    private Benchmarks() {}

    public static void main(String[] arguments) throws RunnerException {
        var options = new OptionsBuilder()
                .include(arguments.length > 0 ? arguments[0] : ".*")
                .mode(Mode.AverageTime)
                .timeUnit(TimeUnit.MICROSECONDS)
                .forks(1)
                .warmupIterations(4)
                .warmupTime(TimeValue.seconds(2))
                .measurementIterations(5)
                .measurementTime(TimeValue.seconds(2))
                .shouldFailOnError(true)
                .build();
        print(new Runner(options).run());
    }

    private static void print(Collection<RunResult> results) {
        Map<String, Map<Long, Double>> costs = new TreeMap<>();
        for (RunResult result : results) {
            String name = result.getParams().getBenchmark();
            long edges = Long.parseLong(result.getParams().getParam("edges"));
            costs.computeIfAbsent(name.substring(name.lastIndexOf('.') + 1), any -> new TreeMap<>())
                    .put(edges, result.getPrimaryResult().getScore());
        }
        costs.forEach((name, bySize) -> {
            StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "%-22s", name));
            bySize.forEach(
                    (edges, micros) -> line.append(String.format(Locale.ROOT, "%,12.0f µs at %,d", micros, edges)));
            var scores = bySize.values().stream().toList();
            line.append(String.format(Locale.ROOT, "   × %.2f", scores.getLast() / scores.getFirst()));
            System.out.println(line);
        });
    }
}
