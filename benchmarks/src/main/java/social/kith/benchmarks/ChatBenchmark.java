package social.kith.benchmarks;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import social.kith.cluster.Service;

/** What chat costs through the gateway, with WebSockets that check that every message came once and in order. */
public final class ChatBenchmark {
    private static final Duration TIME = Duration.ofSeconds(Integer.getInteger("seconds", 10));
    private static final Duration WARM_UP = Duration.ofSeconds(Integer.getInteger("warmup", 10));
    private static final int PAIRS = Integer.getInteger("pairs", 100);
    private static final int UNACKNOWLEDGED = Integer.getInteger("unacknowledged", 16);
    private static final int PER_SECOND = 200;
    private static final int FEW_PER_SECOND = 50;
    private static final int MEMBERS = 1_000;
    private static final int GROUP_MESSAGES = 200;
    private static final int CONNECTIONS = Integer.getInteger("connections", 10_000);

    private static final String DIRECT = """
            | direct messages | a second | to receipt: p50 | p99 | to acknowledgement: p50 | p99 |""";

    private static final String GROUP = """
            | one message to %,d sockets | a second | until all have it: p50 | p99 | most |""".formatted(MEMBERS);

    private static final String CPU = " CPU: gateway | chat-service | notification-service | everything | the load |";
    private static final String IDLE = "| idle connections | gateway | chat-service | both |";

    private final String name;
    private final ChatNetwork network;
    private final List<String> lines = new ArrayList<>();

    private ChatBenchmark(String name, ChatNetwork network) {
        this.name = name;
        this.network = network;
    }

    /**
     * Arguments: a part of the name of what is measured, {@code rate}, {@code most}, {@code group} or {@code idle}; for
     * want of it, everything.
     */
    public static void main(String[] arguments) throws IOException, SQLException, InterruptedException {
        String name = arguments.length > 0 ? arguments[0] : "";
        int people = "idle".contains(name) ? Math.max(MEMBERS, CONNECTIONS) : MEMBERS;
        try (ChatNetwork network = new ChatNetwork(people, PAIRS, MEMBERS)) {
            new ChatBenchmark(name, network).run();
        }
    }

    private void run() throws InterruptedException {
        if ("rate".contains(name) || "most".contains(name)) talkInPairs();
        if ("group".contains(name)) talkInTheGroup();
        if ("idle".contains(name)) sayNothing();
        lines.forEach(System.out::println);
    }

    private void talkInPairs() throws InterruptedException {
        lines.add(DIRECT + CPU);
        try (DirectMessages direct = new DirectMessages(network)) {
            direct.atARate(FEW_PER_SECOND, WARM_UP);
            line("warming up", direct.atMost(UNACKNOWLEDGED, WARM_UP));
            if ("rate".contains(name)) {
                direct.atARate(PER_SECOND, WARM_UP);
                line("at a rate", direct.atARate(PER_SECOND, TIME));
            }
            if ("most".contains(name)) line("at most", direct.atMost(UNACKNOWLEDGED, TIME));
        }
    }

    private void line(String what, DirectMessages.Run run) {
        Measured receipt = run.measured();
        Measured acknowledgement = run.toAcknowledgement();
        String line = String.format(
                Locale.ROOT,
                "| %s | %,.0f | %.1f ms | %.1f ms | %.1f ms | %.1f ms |",
                what,
                receipt.perSecond(),
                receipt.percentile(50),
                receipt.percentile(99),
                acknowledgement.percentile(50),
                acknowledgement.percentile(99));
        add(line + cpu(receipt));
    }

    private void talkInTheGroup() throws InterruptedException {
        lines.add(GROUP + CPU);
        try (GroupMessages group = new GroupMessages(network)) {
            Measured cold = group.send(GROUP_MESSAGES);
            Measured warm = group.send(GROUP_MESSAGES);
            for (Measured measured : List.of(cold, warm)) {
                String line = String.format(
                        Locale.ROOT,
                        "| %s | %,.1f | %.1f ms | %.1f ms | %.1f ms |",
                        measured == cold ? "warming up" : "one after the other",
                        measured.perSecond(),
                        measured.percentile(50),
                        measured.percentile(99),
                        measured.percentile(100));
                add(line + cpu(measured));
            }
        }
    }

    private static String cpu(Measured measured) {
        Cpu cpu = measured.cpu();
        return Stream.of(
                        cpu.of(Service.GATEWAY),
                        cpu.of(Service.CHAT),
                        cpu.of(Service.NOTIFICATION),
                        cpu.ofAll(),
                        cpu.load())
                .map(used -> String.format(Locale.ROOT, " %,.0f µs |", measured.micros(used)))
                .collect(Collectors.joining());
    }

    private void sayNothing() throws InterruptedException {
        lines.add(IDLE);
        List<IdleSockets.Memory> memory =
                new IdleSockets(network).open(network.people().subList(0, CONNECTIONS));
        List<String> when = List.of("none", String.format(Locale.ROOT, "%,d", CONNECTIONS), "the same, later");
        for (int n = 0; n < when.size(); n++) {
            IdleSockets.Memory now = memory.get(n);
            add("| %s | %d MiB | %d MiB | %d MiB |".formatted(when.get(n), now.gateway(), now.chat(), now.both()));
        }
    }

    private void add(String line) {
        System.out.println(line);
        lines.add(line);
    }
}
