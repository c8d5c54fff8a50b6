package social.kith.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import social.kith.cluster.Service;

/** Closed browsers are told too, by two instances once, whoever dies meanwhile; and not after signing out. */
@ExtendWith(Network.Extension.class)
class WebPushTest {
    /** What a killed instance had taken is another's after a minute; as much again for a slow machine. */
    private static final Duration TAKEN_OVER = Duration.ofSeconds(120);

    @Test
    void aBrowserIsToldOnceWhoeverDiesMeanwhileAndNotAfterSigningOut(Network network) throws IOException {
        var ana = network.person("Ana");
        assertThat(ana.client()
                        .get("/web-push")
                        .require(200)
                        .body()
                        .path("enabled")
                        .asBoolean())
                .isFalse();
        try (var service = new PushService(network)) {
            var answer = ana.client().get("/web-push").require(200).body();
            assertThat(answer.path("enabled").asBoolean()).isTrue();
            assertThat(answer.path("publicKey").asText()).hasSize(87);
            ana.client()
                    .post("/push-subscriptions", service.subscription("/push/anas-browser"))
                    .require(201);
            var bo = network.person("Bo");
            network.settle();
            bo.follows(ana);
            network.settle();
            await().atMost(Device.PATIENCE)
                    .untilAsserted(() -> assertThat(service.taken()).containsExactly(newest(ana, "new_follower")));

            service.isDown(true);
            bo.writes(bo.talksTo(ana), "m", "Are you there?").require(201);
            network.settle();
            network.cluster().kill(Service.NOTIFICATION);
            service.isDown(false);
            assertThat(service.taken()).hasSize(1);
            network.cluster().start(Service.NOTIFICATION);
            await().atMost(TAKEN_OVER)
                    .untilAsserted(() -> assertThat(service.taken())
                            .endsWith(newest(ana, "new_message"))
                            .hasSize(2));

            var elsewhere = network.anotherDeviceOf(ana);
            ana.client().logout().require(204);
            network.settle();
            bo.comments(elsewhere.posts("public", "I am out"), "Where?");
            network.settle();
            assertThat(elsewhere.notifications("post_comment")).hasSize(1);
            assertThat(elsewhere
                            .client()
                            .get("/push-subscriptions")
                            .require(200)
                            .body()
                            .path("items"))
                    .isEmpty();
            assertThat(service.taken()).hasSize(2);
        }
    }

    @Test
    void whatIsNoSubscriptionIsRefusedWithAProblem(Network network) throws IOException {
        var ana = network.person("Ana");
        try (var service = new PushService(network)) {
            var call = new MalformedBodies.Call(
                    "POST",
                    "/push-subscriptions",
                    service.subscription("/push/anas-browser"),
                    List.of(),
                    List.of("endpoint", "keys"));
            assertThat(MalformedBodies.malformed(call))
                    .hasSizeGreaterThan(50)
                    .allSatisfy(body -> assertThat(ana.client()
                                    .send("POST", "/api/v1/push-subscriptions", body)
                                    .status())
                            .as(body.length() > 100 ? body.substring(0, 60) : body)
                            .isEqualTo(400));
            assertThat(ana.client()
                            .get("/push-subscriptions")
                            .require(200)
                            .body()
                            .path("items"))
                    .isEmpty();
        }
    }

    private static String newest(Person person, String kind) {
        return person.notifications(kind).getFirst().path("id").asText();
    }
}
