package social.kith.benchmarks;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import social.kith.benchmarks.ContentNetwork.Reader;
import social.kith.cluster.Service;

/** Makes requests of what readers ask, for the gateway with their cookies, or for the service with their tokens. */
final class Questions {
    private final URI target;
    private final List<Reader> readers;
    private final Map<Reader, String[]> headers = new HashMap<>();

    Questions(BenchmarkCluster kith, Service target, List<Reader> readers) {
        this.target = kith.uri(target);
        this.readers = readers;
        for (Reader reader : readers)
            headers.put(
                    reader,
                    target == Service.GATEWAY
                            ? new String[] {"Cookie", reader.person().cookie()}
                            : new String[] {"Authorization", "Bearer " + kith.token(reader.person())});
    }

    HttpRequest next(Question question, Random random) {
        Reader reader = readers.get(random.nextInt(readers.size()));
        HttpRequest.Builder request = HttpRequest.newBuilder(target.resolve("/api/v1" + question.path(reader, random)))
                .headers(headers.get(reader));
        String body = question.body(random);
        return body == null
                ? request.method(question.method(), BodyPublishers.noBody()).build()
                : request.header("Content-Type", "application/json")
                        .method(question.method(), BodyPublishers.ofString(body))
                        .build();
    }
}
