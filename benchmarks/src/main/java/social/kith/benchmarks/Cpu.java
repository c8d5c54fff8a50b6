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
import social.kith.cluster.RunFile;
import social.kith.cluster.Service;

/**
 * How much of the processors each service has had so far, and Kafka: all threads of this JVM but those that ask.
 */
record Cpu(Map<Service, Duration> services, Duration kafka) {
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
        return new Cpu(services, kafkaNow());
    }

    private static Duration kafkaNow() {
        var threads = ManagementFactory.getThreadMXBean();
        return Arrays.stream(threads.getThreadInfo(threads.getAllThreadIds()))
                .filter(Objects::nonNull)
                .filter(thread -> !Load.isOf(thread.getThreadName()))
                .map(ThreadInfo::getThreadId)
                .map(threads::getThreadCpuTime)
                .filter(nanos -> nanos > 0)
                .map(Duration::ofNanos)
                .reduce(Duration.ZERO, Duration::plus);
    }

    Cpu since(Cpu before) {
        Map<Service, Duration> used = new EnumMap<>(Service.class);
        services.forEach((service, total) -> used.put(service, total.minus(before.of(service))));
        return new Cpu(used, kafka.minus(before.kafka));
    }

    Duration of(Service service) {
        return Optional.ofNullable(services.get(service)).orElse(Duration.ZERO);
    }

    /** What a request goes through. */
    Duration ofGatewayAndContent() {
        return of(Service.GATEWAY).plus(of(Service.CONTENT));
    }

    Duration ofAll() {
        return services.values().stream().reduce(kafka, Duration::plus);
    }
}
