package social.kith.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(StandIn.class)
@SuppressWarnings("NullAway.Init")
class SessionsTest {
    @TestHTTPResource("/")
    URI gateway;

    StandIn services;
    Client client;

    @BeforeEach
    void connect() {
        client = new Client(services.vertx, gateway);
    }

    @Test
    void signingInMakesACookieThatScriptsAndOtherSitesDoNotGet() {
        String token = Client.token();
        var answer = client.post("/api/v1/auth/login?token=" + token);
        assertThat(answer.cookies()).singleElement().asString().startsWith("sid=" + token + ";");
        assertThat(answer.cookies().getFirst().split("; ", -1))
                .contains("HTTPOnly", "SameSite=Lax", "Path=/", "Max-Age=31536000")
                .doesNotContain("Secure")
                .noneMatch(part -> part.startsWith("Domain"));
    }

    @Test
    void signingOutTakesTheCookieAndForgetsTheSession() {
        assertThat(client.get("/api/v1/posts").status()).isEqualTo(200);
        var answer = client.post("/api/v1/auth/logout");
        assertThat(answer.cookies())
                .singleElement()
                .asString()
                .startsWith("sid=;")
                .contains("Max-Age=0");
        assertThat(services.asked(client.token)).isEqualTo(1);
        client.get("/api/v1/posts");
        assertThat(services.asked(client.token)).isEqualTo(2);
    }

    @Test
    void whoeverIsNotSignedInIsAskedTo() {
        assertThat(client.get("/api/v1/posts", "-Cookie", "").isProblem(401)).isTrue();
        assertThat(client.get("/api/v1/nothing", "-Cookie", "").isProblem(401)).isTrue();
        assertThat(client.get("/api/v1/posts", "-Cookie", "", "Cookie", "sid=made-up")
                        .isProblem(401))
                .isTrue();
        assertThat(services.asked("made-up")).isZero();
        String over = ("nobody" + Client.token()).substring(0, 43);
        assertThat(client.get("/api/v1/posts", "-Cookie", "", "Cookie", "sid=" + over)
                        .isProblem(401))
                .isTrue();
        assertThat(services.asked(over)).isEqualTo(1);
    }

    @Test
    void identityIsAskedOnceInAWhile() {
        for (int i = 0; i < 20; i++)
            assertThat(client.get("/api/v1/posts").status()).isEqualTo(200);
        assertThat(services.asked(client.token)).isEqualTo(1);
    }

    @Test
    void aFailureOfIdentityIs503AndIsNotKept() {
        services.identityIsDown(true);
        try {
            var answer = client.get("/api/v1/posts");
            assertThat(answer.isProblem(503)).isTrue();
            assertThat(answer.headers()).containsEntry("retry-after", "1");
        } finally {
            services.identityIsDown(false);
        }
        assertThat(client.get("/api/v1/posts").status()).isEqualTo(200);
    }

    @Test
    void whatASessionWasToldIsWrittenItsNextRequestsMustSee() {
        client.post("/api/v1/posts?written=content%3D7");
        client.post("/api/v1/groups?written=groups%3D9");
        client.post("/api/v1/posts?written=content%3D5");
        for (String path : new String[] {"/api/v1/posts", "/api/v1/me", "/api/v1/conversations"})
            assertThat(client.get(path).sent("Kith-Seen").split(",", -1))
                    .containsExactlyInAnyOrder("content=7", "groups=9");
        assertThat(new Client(services.vertx, gateway).get("/api/v1/posts").sent("Kith-Seen"))
                .isEmpty();
    }

    @Test
    void aNewSessionSeesWhatBeganIt() {
        String token = Client.token();
        client.post("/api/v1/auth/login?written=identity%3D3&token=" + token);
        assertThat(client.get("/api/v1/users", "-Cookie", "", "Cookie", "sid=" + token)
                        .sent("Kith-Seen"))
                .isEqualTo("identity=3");
    }
}
