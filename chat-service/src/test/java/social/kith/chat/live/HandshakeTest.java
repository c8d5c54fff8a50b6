package social.kith.chat.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static social.kith.chat.Town.somebody;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.restassured.RestAssured;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.lang.ref.WeakReference;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import social.kith.platform.id.Id;
import social.kith.platform.testkit.TestUser;
import social.kith.platform.testkit.Tokens;

@QuarkusTest
class HandshakeTest {
    private static final Queue<WeakReference<RoutingContext>> ASKED = new ConcurrentLinkedQueue<>();
    private static final Queue<MultiMap> HEADERS = new ConcurrentLinkedQueue<>();

    @Singleton
    static class Witness {
        void install(@Observes Filters filters) {
            filters.register(
                    http -> {
                        if (http.normalizedPath().equals(ChatSocket.PATH)) {
                            ASKED.add(new WeakReference<>(http));
                            HEADERS.add(http.request().headers());
                        }
                        http.next();
                    },
                    1);
        }
    }

    @Test
    void whoIsNotSignedInGetsNoSocket() {
        refuses(HttpClient.newHttpClient().newWebSocketBuilder());
    }

    @Test
    void noTokenButOneOfOursThatIsGoodOpensASocket() {
        TestUser ana = TestUser.named("Ana");
        Map<String, Object> nobody =
                Map.of("iss", "kith", "aud", "kith", "sub", Id.next().toString());
        for (String token :
                new String[] {"nonsense", Tokens.expired(ana.card()), Tokens.forged(ana.card()), Tokens.saying(nobody)})
            refuses(HttpClient.newHttpClient().newWebSocketBuilder().header("Authorization", "Bearer " + token));
    }

    private static void refuses(WebSocket.Builder asks) {
        var upgrade = asks.buildAsync(
                URI.create("ws://localhost:" + RestAssured.port + "/ws/chat"), new WebSocket.Listener() {});
        assertThatThrownBy(upgrade::join)
                .cause()
                .isInstanceOfSatisfying(
                        WebSocketHandshakeException.class,
                        refused ->
                                assertThat(refused.getResponse().statusCode()).isEqualTo(401));
    }

    /** ADR 11 says how much of what an open socket takes it would be. */
    @Test
    void theRequestThatOpenedASocketIsNotKeptForIt() throws Exception {
        ASKED.clear();
        HEADERS.clear();
        try (ChatClient ana = ChatClient.open(somebody("Ana"));
                ChatClient bo = ChatClient.open(somebody("Bo"))) {
            assertThat(ASKED).hasSize(2);
            await().untilAsserted(() -> {
                System.gc();
                assertThat(ASKED).noneMatch(asked -> asked.get() != null);
            });
            assertThat(HEADERS)
                    .hasSize(2)
                    .allSatisfy(kept -> assertThat(kept.names())
                            .allMatch(name ->
                                    name.toLowerCase(Locale.ROOT).matches("upgrade|connection|sec-websocket-.*")));
            for (ChatClient open : new ChatClient[] {ana, bo}) {
                open.saysText("{}");
                open.next("error");
            }
        }
    }
}
