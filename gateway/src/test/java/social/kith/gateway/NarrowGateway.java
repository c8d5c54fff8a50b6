package social.kith.gateway;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** Numbers that a test reaches. */
public final class NarrowGateway implements QuarkusTestProfile {
    static final int ANSWER_MS = 1_000;
    static final int CONNECTIONS = 2;
    static final int WAITING = 2;
    static final int SOCKETS = 7;
    static final int FAILURES = 3;

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "quarkus.http.idle-timeout", "2s",
                "kith.limits.gateway.request", "3s",
                "kith.limits.gateway.service.answer", ANSWER_MS + "ms",
                "kith.limits.gateway.service.connections", "" + CONNECTIONS,
                "kith.limits.gateway.service.waiting", "" + WAITING,
                "kith.limits.gateway.service.sockets", "" + SOCKETS,
                "kith.limits.gateway.service.failures", "" + FAILURES,
                "kith.limits.gateway.service.pause", "1500ms");
    }
}
