package social.kith.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The document about the API while services are replaced by newer ones. */
@QuarkusTest
@TestProfile(ReplacedServicesTest.ShortMemory.class)
@QuarkusTestResource(StandIn.class)
@SuppressWarnings("NullAway.Init")
class ReplacedServicesTest {
    @TestHTTPResource("/")
    URI gateway;

    StandIn services;
    Client client;

    @BeforeEach
    void theDocumentIsThere() {
        client = new Client(services.vertx, gateway);
        services.documentsAreThere(true);
        await().untilAsserted(() -> assertThat(document().status()).isEqualTo(200));
    }

    @Test
    void theOldDocumentIsThereWhileServicesAreNot() {
        services.documentsAreThere(false);
        int asked = services.met("/q/openapi");
        await().until(() -> {
            assertThat(document().status()).isEqualTo(200);
            return services.met("/q/openapi") > asked + Backend.values().length;
        });
        assertThat(document().status()).isEqualTo(200);
    }

    @Test
    void whatIsNewIsInItAfterAWhile() {
        assertThat(document().json().getJsonObject("paths").fieldNames()).doesNotContain("/api/v1/discover");
        services.have("/api/v1/discover");
        await().untilAsserted(() -> assertThat(
                        document().json().getJsonObject("paths").fieldNames())
                .contains("/api/v1/discover"));
    }

    private Client.Answer document() {
        return client.get("/api/openapi");
    }

    /** So that a test sees it end. */
    public static final class ShortMemory implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("kith.documents.kept", "200ms");
        }
    }
}
