package social.kith.notification.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static social.kith.notification.Scene.followAccepted;
import static social.kith.notification.Scene.person;
import static social.kith.notification.Scene.sessionEnds;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.net.Socket;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import social.kith.platform.id.Id;
import social.kith.platform.testkit.TestUser;
import social.kith.platform.testkit.Tokens;

/** Whose connection it is, when it ends, and what it bears. */
@QuarkusTest
class SocketConnectionTest {
    @Inject
    Push push;

    private TestUser ana;
    private TestUser cleo;
    private Id followId;

    @BeforeEach
    void begin() {
        ana = person("Ana");
        cleo = person("Cleo");
        followId = Id.next();
    }

    @Test
    void theConnectionsOfASessionEndWithItAndNoOthers() throws InterruptedException {
        var elsewhere = new TestUser(cleo.card(), Id.next());
        try (var phone = Device.of(cleo);
                var laptop = Device.of(elsewhere)) {
            sessionEnds(cleo);
            assertThat(phone.closeCode()).isEqualTo(4401);
            followAccepted(followId, ana, cleo, false);
            laptop.next("notification");
        }
    }

    @Test
    void aConnectionThatComesAfterItsSessionEndedIsClosed() {
        sessionEnds(cleo);
        try (var phone = Device.connecting(cleo)) {
            assertThat(phone.closeCode()).isEqualTo(4401);
        }
    }

    @Test
    void whateverAClientSaysTheConnectionGoesOn() throws InterruptedException {
        try (var phone = Device.of(cleo)) {
            phone.sends("{\"type\":\"ping\"}");
            assertThat(phone.next("error").path("problem").path("status").asInt())
                    .isEqualTo(400);
            phone.sends("no json");
            phone.next("error");
            phone.sends(new byte[] {0, 1, 2});
            phone.next("error");
            followAccepted(followId, ana, cleo, false);
            phone.next("notification");
        }
    }

    @Test
    void aFrameThatIsTooLargeEndsTheConnection() throws InterruptedException {
        try (var phone = Device.of(cleo)) {
            phone.sends("x".repeat(70_000));
            assertThat(phone.closeCode()).isEqualTo(1009);
        }
    }

    @Test
    void asDoesOneFrameThatIsTooLarge() throws Exception {
        try (var socket = new Socket("localhost", RestAssured.port)) {
            var out = new DataOutputStream(socket.getOutputStream());
            var in = new DataInputStream(socket.getInputStream());
            out.writeBytes("GET /ws/notifications HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\n"
                    + "Connection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                    + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
                    + "Authorization: Bearer " + cleo.token() + "\r\n\r\n");
            while (in.read() != '\n' || in.read() != '\r') {
                // the answer's headers end with an empty line
            }
            assertThat(in.read()).isEqualTo('\n');
            assertThat(in.read()).as("the ready frame").isEqualTo(0x81);
            in.skipNBytes(in.read());
            // Text, final, masked, its length in eight bytes, then the mask.
            out.write(new byte[] {(byte) 0x81, (byte) 0xff});
            out.writeLong(64 * 1024 + 1);
            out.writeInt(0);
            out.write("x".repeat(64 * 1024 + 1).getBytes(StandardCharsets.UTF_8));
            assertThat(in.read()).as("a close frame").isEqualTo(0x88);
            in.skipNBytes(1);
            assertThat(in.readUnsignedShort()).isEqualTo(1009);
        }
    }

    @Test
    void whoeverListensWhenItStopsIsToldToComeBack() throws InterruptedException {
        try (var phone = Device.of(cleo)) {
            push.restart(new ShutdownEvent());
            assertThat(phone.closeCode()).isEqualTo(1012);
        }
    }

    @Test
    void nobodyListensWithoutAGoodToken() {
        for (String authorization :
                new String[] {"none", "Bearer " + Tokens.forged(cleo.card()), "Bearer " + Tokens.expired(cleo.card())})
            assertThatThrownBy(() -> Device.upgrade(authorization, new WebSocket.Listener() {})
                            .join())
                    .hasCauseInstanceOf(WebSocketHandshakeException.class)
                    .cause()
                    .satisfies(refused -> assertThat(((WebSocketHandshakeException) refused)
                                    .getResponse()
                                    .statusCode())
                            .isEqualTo(401));
    }
}
