package social.kith.gateway;

import io.quarkus.test.common.http.TestHTTPResource;
import java.net.URI;
import org.junit.jupiter.api.BeforeEach;

/** What tests of slow or crowded services begin with: a client, and services that all answer it. */
@SuppressWarnings("NullAway.Init")
abstract class AgainstStandIns {
    @TestHTTPResource("/")
    URI gateway;

    StandIn services;
    Client client;

    @BeforeEach
    void everythingAnswers() {
        services.areReady(true);
        client = new Client(services.vertx, gateway);
        client.awaitAnswers("posts", "groups", "conversations", "blocks");
    }
}
