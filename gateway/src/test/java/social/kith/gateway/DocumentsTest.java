package social.kith.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import java.net.URI;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(StandIn.class)
@SuppressWarnings("NullAway.Init")
class DocumentsTest {
    @TestHTTPResource("/")
    URI gateway;

    StandIn services;
    Client client;

    @BeforeEach
    void connect() {
        client = new Client(services.vertx, gateway);
        services.documentsAreThere(true);
    }

    @Test
    void whatAServiceSaysIsAskedOnceAndNotBeforeAllCanSayIt() {
        services.documentsAreThere(false);
        var missing = open("/api/openapi");
        assertThat(missing.isProblem(503)).isTrue();
        assertThat(missing.headers()).containsKeys("retry-after", "ratelimit");
        services.documentsAreThere(true);
        await().untilAsserted(() -> assertThat(open("/api/openapi").status()).isEqualTo(200));
        int asked = services.met("/q/openapi");
        var document = open("/api/openapi");
        assertThat(document.headers()).containsEntry("content-type", "application/json");
        assertThat(document.json().getJsonObject("paths").fieldNames())
                .containsExactlyInAnyOrder(
                        "/api/openapi", "/api/asyncapi", "/api/docs", "/api/v1/feed", "/api/v1/auth/login");
        assertThat(services.met("/q/openapi")).isEqualTo(asked);
    }

    @Test
    void framesAndEventsAreThereWhetherServicesAreOrNot() {
        var document = open("/api/asyncapi");
        assertThat(document.status()).isEqualTo(200);
        assertThat(document.json().getString("asyncapi")).isEqualTo("3.0.0");
        assertThat(document.json()
                        .getJsonObject("components")
                        .getJsonObject("messages")
                        .fieldNames())
                .contains("ChatServerFrameAck", "UserErased");
    }

    @Test
    void thePageAboutItRunsNothingInline() {
        var page = open("/api/docs");
        assertThat(page.status()).isEqualTo(200);
        String html = page.body().toString();
        assertThat(html).doesNotContain("<style", "style=", "onload=").doesNotContainPattern("<script>");
        var files = Pattern.compile("(?:src|href)=\"([^\"]+)\"").matcher(html).results();
        assertThat(files).hasSize(4).allSatisfy(file -> {
            var answer = open(file.group(1));
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body().length()).isPositive();
            assertThat(answer.headers().get("content-security-policy")).contains("default-src 'self'");
        });
    }

    @Test
    void nothingElseIsThere() {
        for (String path : new String[] {"/api/docs/index.js", "/api/docs/..%2fopenapi.json", "/webjars/"})
            assertThat(open(path).status()).as(path).isEqualTo(404);
        assertThat(client.post("/api/openapi").status()).isEqualTo(404);
        // What is below the API and is no document needs a session, there or not.
        assertThat(open("/api/docs/a/b").status()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/api/openapi", "/api/asyncapi", "/api/docs", "/api/docs/", "/api/docs/start.js", "/api/openapi/"
            })
    void whoeverMayReadThemMayAskAboutThem(String path) {
        await().untilAsserted(() -> assertThat(open(path).status()).isEqualTo(200));
        var about = client.send(HttpMethod.HEAD, path, Buffer.buffer(), "-Cookie", "");
        assertThat(about.status()).isEqualTo(200);
        assertThat(about.headers())
                .containsEntry("content-type", open(path).headers().get("content-type"));
        assertThat(about.body().length()).isZero();
    }

    @Test
    void manyMayAskAtOnce() {
        var answers = IntStream.range(0, 20)
                .mapToObj(i -> client.begin("/api/" + (i % 2 == 0 ? "asyncapi" : "openapi")))
                .toList();
        for (var answer : answers) assertThat(StandIn.get(answer).statusCode()).isEqualTo(200);
    }

    private Client.Answer open(String path) {
        return client.send(HttpMethod.GET, path, Buffer.buffer(), "-Cookie", "");
    }
}
