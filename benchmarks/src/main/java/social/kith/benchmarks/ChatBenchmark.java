package social.kith.benchmarks;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import social.kith.cluster.Service;

/** What chat costs through the gateway, with WebSockets that check that every message came once and in order. */
public final class ChatBenchmark {
    private static final Duration TIME = Duration.ofSeconds(Integer.getInteger("seconds", 10));
    private static final Duration WARM_UP = Duration.ofSeconds(Integer.getInteger("warmup", 10));
    private static final int PAIRS = Integer.getInteger("pairs", 100);
    private static final int UNACKNOWLEDGED = Integer.getInteger("unacknowledged", 16);
    private static final int PER_SECOND = 200;
    private static final int MEMBERS = 1_000;

    private static final String HEAD = """
            | messages | a second | to receipt: p50 | p99 | to acknowledgement: p50 | p99 | CPU: gateway | chat-service \
            | notification-service | everything | the load |
            |---|---|---|---|---|---|---|---|---|---|---|""";

    private final String name;
    private final ChatNetwork network;
    private final List<String> lines = new ArrayList<>(List.of(HEAD));

    private ChatBenchmark(String name, ChatNetwork network) {
        this.name = name;
        this.network = network;
    }

    /** Arguments: a part of the name of what is measured, {@code rate} or {@code most}; for want of it, everything. */
    public static void main(String[] arguments) throws IOException, SQLException, InterruptedException {
        String name = arguments.length > 0 ? arguments[0] : "";
        try (ChatNetwork network = new ChatNetwork(MEMBERS, PAIRS, MEMBERS)) {
            new ChatBenchmark(name, network).run();
        }
    }

    private void run() throws InterruptedException {
        try (DirectMessages direct = new DirectMessages(network)) {
            line("warming up", direct.atMost(UNACKNOWLEDGED, WARM_UP));
            if ("rate".contains(name)) {
                direct.atARate(PER_SECOND, WARM_UP);
                line("direct, at a rate", direct.atARate(PER_SECOND, TIME));
            }
            if ("most".contains(name)) line("direct, at most", direct.atMost(UNACKNOWLEDGED, TIME));
        }
        lines.forEach(System.out::println);
    }

    private void line(String what, DirectMessages.Run run) {
        Measured receipt = run.measured();
        Measured acknowledgement = run.toAcknowledgement();
        StringBuilder line = new StringBuilder(String.format(
                Locale.ROOT,
                "| %s | %,.0f | %.1f ms | %.1f ms | %.1f ms | %.1f ms |",
                what,
                receipt.perSecond(),
                receipt.percentile(50),
                receipt.percentile(99),
                acknowledgement.percentile(50),
                acknowledgement.percentile(99)));
        Cpu cpu = receipt.cpu();
        Stream.of(cpu.of(Service.GATEWAY), cpu.of(Service.CHAT), cpu.of(Service.NOTIFICATION), cpu.ofAll(), cpu.load())
                .forEach(used -> line.append(String.format(Locale.ROOT, " %,.0f µs |", receipt.micros(used))));
        System.out.println(line);
        lines.add(line.toString());
    }
}
