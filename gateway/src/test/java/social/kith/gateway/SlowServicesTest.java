package social.kith.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.Future;
import io.vertx.core.http.HttpClientResponse;
import java.io.IOException;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Services that are slow or gone, and what that costs nobody else. */
@QuarkusTest
@TestProfile(NarrowGateway.class)
@QuarkusTestResource(StandIn.class)
class SlowServicesTest extends AgainstStandIns {
    private static final String READY = "/q/health/ready";

    @Test
    void anAnswerThatDoesNotBeginIsGivenUp() {
        int before = services.cutOff.get();
        var answer = client.get("/api/v1/posts/hangs");
        assertThat(answer.isProblem(503)).isTrue();
        assertThat(answer.headers()).containsKey("retry-after");
        await().untilAsserted(() -> assertThat(services.cutOff).hasValueGreaterThan(before));
    }

    @Test
    void aPictureThatWasSentMayTakeLongerAndNothingElse() {
        String late = "?late=" + (NarrowGateway.ANSWER_MS + 500);
        assertThat(client.get("/api/v1/media" + late).isProblem(503)).isTrue();
        assertThat(client.post("/api/v1/posts" + late).isProblem(503)).isTrue();
        assertThat(client.post("/api/v1/media" + late).status()).isEqualTo(200);
        assertThat(client.post("/api/v1/media/0P2HJ7QK8A0Z1" + late).isProblem(503))
                .isTrue();
        assertThat(client.post("/api/v1/media").status()).isEqualTo(200);
    }

    @Test
    void aSlowServiceKeepsNoOtherFromAnswering() {
        List<Future<HttpClientResponse>> hanging = new ArrayList<>();
        for (int i = 0; i < 2; i++) hanging.add(client.begin("/api/v1/posts/hangs"));
        await().until(() -> services.met("/api/v1/posts/hangs") >= 2);
        for (int i = 0; i < 5; i++)
            assertThat(client.get("/api/v1/groups").status()).isEqualTo(200);
        assertThat(hanging).noneMatch(Future::isComplete);
        for (var answer : hanging) assertThat(StandIn.get(answer).statusCode()).isEqualTo(503);
    }

    @Test
    void afterFailuresInARowAServiceIsLeftAloneForAMoment() {
        for (int i = 0; i < 3; i++)
            assertThat(client.get("/api/v1/groups/silent").status()).isEqualTo(503);
        int met = services.met("/api/v1/groups");
        var refused = client.get("/api/v1/groups");
        assertThat(refused.isProblem(503)).isTrue();
        assertThat(refused.headers()).containsEntry("retry-after", "2");
        assertThat(services.met("/api/v1/groups")).isEqualTo(met);
        assertThat(client.get("/api/v1/posts").status()).isEqualTo(200);
        await().untilAsserted(
                        () -> assertThat(client.get("/api/v1/groups").status()).isEqualTo(200));
    }

    @Test
    void itIsLeftAloneUntilItAnswersTheGatewaysOwnQuestion() {
        services.areReady(false);
        fail("/api/v1/follow-requests/silent", 3);
        int asked = services.met(READY);
        int met = services.met("/api/v1/blocks");
        await().until(() -> services.met(READY) >= asked + 2);
        assertThat(client.get("/api/v1/blocks").isProblem(503)).isTrue();
        assertThat(services.met("/api/v1/blocks")).isEqualTo(met);
        services.areReady(true);
        client.awaitAnswers("blocks");
    }

    @Test
    void whateverIsNotAvailableIsSoForATime() {
        services.areReady(false);
        var answer = client.get("/api/v1/posts/ready");
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.headers()).containsEntry("retry-after", "2");
    }

    @Test
    void whoSendsSlowlyKeepsItNotShut() throws Exception {
        fail("/api/v1/groups/silent", 3);
        try (var slow = firstToBeMet("/api/v1/groups/upload")) {
            assertThat(client.get("/api/v1/groups").status()).isEqualTo(200);
            assertThat(slow.isClosed()).isFalse();
        }
    }

    @Test
    void whoLeavesInBetweenMakesNoRowOfFailuresShorter() throws Exception {
        for (int i = 0; i < 3; i++) {
            leave("/api/v1/conversations/upload");
            fail("/api/v1/conversations/silent", 1);
        }
        int met = services.met("/api/v1/conversations");
        assertThat(client.get("/api/v1/conversations").isProblem(503)).isTrue();
        assertThat(services.met("/api/v1/conversations")).isEqualTo(met);
    }

    @Test
    void failuresWithAnswersInBetweenAreNotInARow() {
        for (int i = 0; i < 6; i++) {
            assertThat(client.get("/api/v1/posts/silent").status()).isEqualTo(503);
            assertThat(client.get("/api/v1/posts").status()).isEqualTo(200);
        }
    }

    private void fail(String path, int times) {
        for (int i = 0; i < times; i++) assertThat(client.get(path).status()).isEqualTo(503);
    }

    private void leave(String path) throws IOException {
        int met = services.met(path);
        int before = services.cutOff.get();
        try (var socket = client.half(path)) {
            await().until(() -> services.met(path) > met);
            assertThat(socket.isConnected()).isTrue();
        }
        await().untilAsserted(() -> assertThat(services.cutOff).hasValueGreaterThan(before));
    }

    /** An upload whose end does not come, begun again and again until its service sees it. */
    private Socket firstToBeMet(String path) {
        int before = services.met(path);
        var last = new AtomicReference<@Nullable Socket>();
        await().until(() -> {
            var refused = last.getAndSet(client.half(path));
            if (refused != null) refused.close();
            // Refused ones are told at once.
            client.get("/api/v1/posts");
            return services.met(path) > before;
        });
        return Objects.requireNonNull(last.get());
    }
}
