package social.kith.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import java.net.URI;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(StandIn.class)
@SuppressWarnings("NullAway.Init")
class WithdrawalsTest {
    private static final String HEARD = "/internal/heard";

    @TestHTTPResource("/")
    URI gateway;

    StandIn services;
    Client client;

    @BeforeEach
    void connect() {
        client = new Client(services.vertx, gateway);
    }

    @Test
    void theEndOfAMembershipAndOfAGroupIsAnsweredOnceTheChatHasHeardOfIt() {
        for (String path :
                new String[] {"/api/v1/groups/1/members/2", "/api/v1/groups/1/members/me", "/api/v1/groups/1"}) {
            int before = services.met(HEARD);
            assertThat(client.send(HttpMethod.DELETE, path + "?written=groups%3D9", Buffer.buffer())
                            .status())
                    .isEqualTo(200);
            assertThat(services.met(HEARD)).as(path).isEqualTo(before + 1);
        }
    }

    @Test
    void soIsABlock() {
        int before = services.met(HEARD);
        String path = "/api/v1/users/2/block?written=social-graph%3D9";
        assertThat(client.send(HttpMethod.PUT, path, Buffer.buffer()).status()).isEqualTo(200);
        assertThat(services.met(HEARD)).isEqualTo(before + 1);
    }

    @Test
    void itIsAskedAgainUntilItHasHeard() {
        int before = services.met(HEARD);
        services.hearLate(3);
        assertThat(ends().status()).isEqualTo(200);
        assertThat(services.met(HEARD)).isEqualTo(before + 4);
    }

    @Test
    void whatHasEndedIsAnsweredAlsoWhereItNeverHears() {
        services.hearLate(Integer.MAX_VALUE);
        try {
            assertThat(ends().status()).isEqualTo(200);
        } finally {
            services.hearLate(0);
        }
    }

    private Client.Answer ends() {
        return client.send(HttpMethod.DELETE, "/api/v1/groups/1/members/2?written=groups%3D9", Buffer.buffer());
    }

    @Test
    void nothingElseWaitsForTheChat() {
        int before = services.met(HEARD);
        client.send(HttpMethod.DELETE, "/api/v1/groups/1/members/2", Buffer.buffer());
        client.send(HttpMethod.DELETE, "/api/v1/groups/1/banner/2?written=groups%3D9", Buffer.buffer());
        client.send(HttpMethod.DELETE, "/api/v1/users/2/block?written=social-graph%3D9", Buffer.buffer());
        client.send(HttpMethod.PUT, "/api/v1/users/2/mute?written=social-graph%3D9", Buffer.buffer());
        client.send(HttpMethod.PATCH, "/api/v1/groups/1?written=groups%3D9", Buffer.buffer());
        assertThat(services.met(HEARD)).isEqualTo(before);
    }
}
