package social.kith.system;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import social.kith.cluster.client.UnexpectedAnswer;

/**
 * A device that listens to somebody's notifications, comes back whenever it is cut off, and knows what it was told: by
 * the list each time that it is there again, and by frames from then on.
 */
final class Bell implements AutoCloseable {
    private static final Duration MOMENT = Duration.ofMillis(200);
    private final Person person;
    private final Map<String, State> known = new ConcurrentHashMap<>();
    private final Thread thread = new Thread(this::listen, "bell");
    private volatile boolean listens = true;
    private volatile int openings;

    /** What of a notification changes while it is there. */
    record State(String kind, int actorCount, boolean read) {
        static State of(JsonNode notification) {
            return new State(
                    notification.path("kind").asText(),
                    notification.path("actorCount").asInt(),
                    notification.path("read").asBoolean());
        }
    }

    Bell(Person person) {
        this.person = person;
        thread.start();
    }

    private void listen() {
        while (listens) {
            try (var device = comesBack()) {
                openings++;
                var listed = listed();
                known.keySet().retainAll(listed.keySet());
                known.putAll(listed);
                hearUntilCutOff(device);
            } catch (RuntimeException cutOff) {
                // while it listens, asks or closes; it comes back
            }
        }
    }

    private Device comesBack() {
        return await().atMost(Crash.PATIENCE)
                .pollInterval(MOMENT)
                .ignoreExceptions()
                .until(person::watchesNotifications, Objects::nonNull);
    }

    private void hearUntilCutOff(Device device) {
        while (listens && device.socket().closeCode().isEmpty()) {
            try {
                hear(device.socket().next(MOMENT));
            } catch (UnexpectedAnswer nothing) {
                // within that moment
            }
        }
    }

    private void hear(JsonNode frame) {
        JsonNode notification = frame.path("notification");
        switch (frame.path("type").asText()) {
            case "notification" -> known.put(notification.path("id").asText(), State.of(notification));
            case "notification_gone" -> known.remove(frame.path("id").asText());
            default -> {}
        }
    }

    /** What the list has. */
    Map<String, State> listed() {
        Map<String, State> all = new HashMap<>();
        for (JsonNode item : person.items("/notifications?limit=100"))
            all.put(item.path("id").asText(), State.of(item));
        return all;
    }

    /** What it has been told. */
    Map<String, State> known() {
        return Map.copyOf(known);
    }

    /** How often it was there. */
    int openings() {
        return openings;
    }

    @Override
    public void close() throws InterruptedException {
        listens = false;
        thread.join();
    }
}
