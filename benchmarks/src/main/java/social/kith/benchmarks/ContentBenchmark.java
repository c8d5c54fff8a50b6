package social.kith.benchmarks;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import social.kith.benchmarks.ContentNetwork.Reader;
import social.kith.cluster.Service;

/**
 * What posts, comments and the feed cost, through the gateway and at content-service, in a network of 50,000 posts and in
 * one of 1,000,000.
 */
public final class ContentBenchmark {
    private static final Duration TIME = Duration.ofSeconds(Integer.getInteger("seconds", 10));

    private static final String HEAD = """
            | call | at | size | a second | p50 | p99 | CPU: gateway | content-service | both | everything |
            |---|---|---|---|---|---|---|---|---|---|""";

    private final Size size;
    private final String name;
    private final List<String> lines = new ArrayList<>();

    private ContentBenchmark(Size size, String name) {
        this.size = size;
        this.name = name;
    }

    /** Arguments: a part of the names of calls, {@code feed}, and a number of posts; for want of them, everything. */
    public static void main(String[] arguments) throws IOException, SQLException, InterruptedException {
        String name = arguments.length > 0 ? arguments[0] : "";
        List<String> lines = new ArrayList<>(List.of(HEAD));
        for (Size size : List.of(Size.SMALL, Size.LARGE))
            if (arguments.length < 2 || Integer.parseInt(arguments[1]) == size.posts())
                lines.addAll(new ContentBenchmark(size, name).run());
        lines.forEach(System.out::println);
    }

    private List<String> run() throws IOException, SQLException, InterruptedException {
        try (ContentNetwork network = new ContentNetwork(size);
                Load load = new Load(network.kith().data())) {
            for (Question question : Question.values()) {
                if (!question.toString().contains(name)
                        || asked(question, network).isEmpty()) continue;
                for (Service target : List.of(Service.GATEWAY, Service.CONTENT)) {
                    Questions questions = new Questions(network.kith(), target, asked(question, network));
                    Measured measured =
                            load.measure(random -> questions.next(question, random), question.status(), TIME);
                    line(question, target, measured);
                }
            }
        }
        return lines;
    }

    /** By whom. */
    private List<Reader> asked(Question question, ContentNetwork network) {
        boolean thereIsOne = size.followedByOne() > 0;
        if (question == Question.FEED_OF_MANY) return thereIsOne ? List.of(network.followerOfMany()) : List.of();
        return network.readers().subList(thereIsOne ? 1 : 0, network.readers().size());
    }

    private void line(Question question, Service target, Measured measured) {
        Stream<Duration> cpu = Stream.of(
                measured.cpu().of(Service.GATEWAY),
                measured.cpu().of(Service.CONTENT),
                measured.cpu().ofGatewayAndContent(),
                measured.cpu().ofAll());
        String line = String.format(
                Locale.ROOT,
                "| %s | %s | %s | %,.0f | %.1f ms | %.1f ms |",
                question,
                target.module(),
                size,
                measured.perSecond(),
                measured.percentile(50),
                measured.percentile(99));
        StringBuilder all = new StringBuilder(line);
        cpu.forEach(used -> all.append(String.format(Locale.ROOT, " %,.0f µs |", measured.micros(used))));
        System.out.println(all);
        lines.add(all.toString());
    }
}
