package social.kith.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import social.kith.cluster.Service;
import social.kith.cluster.client.KithClient;
import social.kith.cluster.client.KithSocket;
import social.kith.contracts.FrameContract;

/** An open WebSocket of somebody; every frame that comes has to be as its contract says. */
final class Device implements AutoCloseable {
    static final Duration PATIENCE = Duration.ofSeconds(20);
    private final KithSocket socket;
    private final FrameContract contract;
    private int checked;

    Device(KithClient client, String path, String... headers) {
        socket = client.open(path, headers);
        contract = FrameContract.of(path.substring("/ws/".length()), "server");
        hears("ready");
    }

    /** A device of somebody at one instance, past the gateway. */
    static Device at(Network network, Person person, Service service, int number) {
        String session = person.client().cookie().orElseThrow().split("=", 2)[1];
        String token = new KithClient(network.cluster().uri(Service.IDENTITY))
                .send("POST", "/internal/sessions/resolve", null, "Kith-Session", session)
                .require(200)
                .body()
                .path("token")
                .asText();
        String path = service == Service.CHAT ? "/ws/chat" : "/ws/notifications";
        return new Device(
                new KithClient(network.cluster().uri(service, number)), path, "Authorization", "Bearer " + token);
    }

    JsonNode hears(String type) {
        JsonNode frame = socket.next(type, PATIENCE);
        checkFrames();
        return frame;
    }

    private void checkFrames() {
        List<JsonNode> frames = socket.received();
        for (; checked < frames.size(); checked++)
            assertThat(contract.violations(frames.get(checked)))
                    .as(frames.get(checked).toString())
                    .isEmpty();
    }

    void sends(String conversationId, String clientMessageId, String content) {
        socket.send(Map.of(
                "type",
                "send",
                "conversationId",
                conversationId,
                "clientMessageId",
                clientMessageId,
                "content",
                content));
    }

    KithSocket socket() {
        return socket;
    }

    @Override
    public void close() {
        socket.close();
        checkFrames();
    }
}
