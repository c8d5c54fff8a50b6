package social.kith.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** What the launcher asks its services over HTTP. */
final class Http {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final String READY = "/q/health/ready";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    private Http() {}

    static boolean isReady(URI service) {
        try {
            return get(service.resolve(READY)).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Whether the service is not ready since it fills its replicas, which takes as long as it takes. */
    static boolean fillsItsReplicas(URI service) {
        try {
            for (JsonNode check :
                    JSON.readTree(get(service.resolve(READY)).body()).path("checks")) {
                if (check.path("name").asText().equals("replicas")) {
                    return check.path("status").asText().equals("DOWN");
                }
            }
            return false;
        } catch (IOException silent) {
            return false;
        }
    }

    /** The service's metrics in Prometheus' text format. */
    static String metrics(URI service) throws IOException {
        HttpResponse<String> answer = get(service.resolve("/q/metrics"));
        if (answer.statusCode() != 200) {
            throw new IOException("/q/metrics answers " + answer.statusCode());
        }
        return answer.body();
    }

    private static HttpResponse<String> get(URI uri) throws IOException {
        try {
            return CLIENT.send(
                    HttpRequest.newBuilder(uri).timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ClusterException("Interrupted", e);
        }
    }
}
