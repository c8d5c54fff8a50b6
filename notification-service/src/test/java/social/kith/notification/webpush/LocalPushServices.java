package social.kith.notification.webpush;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import social.kith.cluster.Ports;

/** Has all tests of this service push to two push services on this machine, see {@link LocalPushService}. */
public class LocalPushServices implements QuarkusTestResourceLifecycleManager {
    static final String CONTACT = "mailto:operator@kith.example";

    @Override
    public Map<String, String> start() {
        return Map.of(
                "kith.web-push.contact",
                CONTACT,
                "kith.web-push.services",
                "push.kith.example,*.push.kith.example,http://127.0.0.1:%d,http://127.0.0.1:%d"
                        .formatted(Ports.free(), Ports.free()));
    }

    @Override
    public void stop() {
        // Nothing was started but by the tests, for as long as they run.
    }
}
