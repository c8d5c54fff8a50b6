package social.kith.gateway;

import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.config.Config;
import social.kith.gateway.limit.Limits;

/** The services, each instance with connections of its own: one that is slow takes nothing from the others. */
@Singleton
class Backends {
    private final Map<Backend, Upstreams> upstreams = new EnumMap<>(Backend.class);

    Backends(Vertx vertx, Config config, Limits limits) {
        for (Backend backend : Backend.values()) {
            var instances = config.getValues(backend.urlProperty(), URI.class).stream()
                    .map(url -> new Upstream(vertx, backend, url, limits))
                    .toList();
            upstreams.put(backend, new Upstreams(backend, instances));
        }
    }

    Upstreams of(Backend backend) {
        return Objects.requireNonNull(upstreams.get(backend));
    }
}
