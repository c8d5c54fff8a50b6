package social.kith.gateway;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.config.Config;

/** Connections to the services. */
@Singleton
class Backends {
    private static final int CONNECT_TIMEOUT_MS = 1_000;
    private static final int CONNECTIONS = 256;
    private static final int WAITING = 1_024;
    private static final int ANSWER_TIMEOUT_MS = 2_000;
    private final HttpClient client;
    private final Map<Backend, URI> urls = new EnumMap<>(Backend.class);

    Backends(Vertx vertx, Config config) {
        client = vertx.createHttpClient(new HttpClientOptions()
                .setConnectTimeout(CONNECT_TIMEOUT_MS)
                .setMaxPoolSize(CONNECTIONS)
                .setMaxWaitQueueSize(WAITING)
                .setDecompressionSupported(false));
        for (Backend backend : Backend.values())
            urls.put(backend, URI.create(config.getValue(backend.urlProperty(), String.class)));
    }

    HttpClient client() {
        return client;
    }

    /** A request of the gateway's own, not sent yet; fails at once where nobody listens, soon where nobody answers. */
    Future<HttpClientRequest> request(Backend backend, HttpMethod method, String path) {
        return client.request(options(backend).setMethod(method).setURI(path).setTimeout(ANSWER_TIMEOUT_MS));
    }

    /** A connected request for a proxy to fill in. */
    Future<HttpClientRequest> connect(Backend backend) {
        return client.request(options(backend));
    }

    private RequestOptions options(Backend backend) {
        URI url = Objects.requireNonNull(urls.get(backend));
        return new RequestOptions().setHost(url.getHost()).setPort(url.getPort());
    }
}
