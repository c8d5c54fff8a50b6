package social.kith.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import social.kith.cluster.RunFile;
import social.kith.cluster.Service;

/**
 * How much of the processors each service has had so far; those who ask; and Kafka: all other threads of this JVM.
 */
record Cpu(Map<Service, Duration> services, Duration kafka, Duration load) {
    static Cpu now(Path data) {
        RunFile running = RunFile.read(data);
        Map<Service, Duration> services = new EnumMap<>(Service.class);
        for (Service service : Service.values())
            services.put(
                    service,
                    running.living(service.module())
                            .orElseThrow()
                            .info()
                            .totalCpuDuration()
                            .orElseThrow());
        return new Cpu(services, here(thread -> !Load.isOf(thread)), here(Load::isOf));
    }

    /** Of threads of this JVM, by their names. */
    private static Duration here(Predicate<String> which) {
        var threads = ManagementFactory.getThreadMXBean();
        return Arrays.stream(threads.getThreadInfo(threads.getAllThreadIds()))
                .filter(Objects::nonNull)
                .filter(thread -> which.test(thread.getThreadName()))
                .map(ThreadInfo::getThreadId)
                .map(threads::getThreadCpuTime)
                .filter(nanos -> nanos > 0)
                .map(Duration::ofNanos)
                .reduce(Duration.ZERO, Duration::plus);
    }

    Cpu since(Cpu before) {
        Map<Service, Duration> used = new EnumMap<>(Service.class);
        services.forEach((service, total) -> used.put(service, total.minus(before.of(service))));
        return new Cpu(used, kafka.minus(before.kafka), load.minus(before.load));
    }

    Duration of(Service service) {
        return Optional.ofNullable(services.get(service)).orElse(Duration.ZERO);
    }

    /** What a request goes through. */
    Duration ofGatewayAndContent() {
        return of(Service.GATEWAY).plus(of(Service.CONTENT));
    }

    /** But for those who ask. */
    Duration ofAll() {
        return services.values().stream().reduce(kafka, Duration::plus);
    }
}
