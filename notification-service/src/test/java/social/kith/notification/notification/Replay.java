package social.kith.notification.notification;

import static org.awaitility.Awaitility.await;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.inject.spi.CDI;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import social.kith.platform.event.Event;
import social.kith.platform.inbox.AppliedPositions;
import social.kith.platform.testkit.Neighbour;
import social.kith.platform.testkit.Topic;

/** Says again what the others have said since this was made, to a database that has lost what it knew. */
final class Replay {
    private static final List<String> TABLES = List.of(
            "notification_actors",
            "notifications",
            "conversation_marks",
            "user_replicas",
            "group_replicas",
            "event_replicas",
            "group_member_replicas",
            "message_replicas",
            "event_answer_replicas",
            "ended_groups",
            "block_replicas",
            "mute_replicas",
            "silence_replicas",
            "ended_sessions",
            "erased_users");

    static final List<String> SOURCES = List.of("identity", "social-graph", "groups", "chat", "content");

    private final AgroalDataSource database =
            CDI.current().select(AgroalDataSource.class).get();

    /** What other tests have said before is of no use here. */
    private final long begun = System.currentTimeMillis() * 1000;

    /**
     * @param nothing whether all is lost, or the replicas alone
     * @param order of the topics
     */
    void into(boolean nothing, List<String> order) throws SQLException {
        List<List<Event>> said = order.stream()
                .map(this::saidBy)
                .filter(events -> !events.isEmpty())
                .toList();
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            for (String table : TABLES)
                if (nothing || table.endsWith("_replicas")) statement.executeUpdate("delete from " + table);
        }
        SOURCES.forEach(source -> Neighbour.of(source).isForgotten());
        for (List<Event> events : said) {
            Event last = events.getLast();
            events.forEach(Neighbour.of(last.source())::resend);
            await().atMost(Duration.ofSeconds(20)).until(() -> position(last.source()) == last.position());
        }
    }

    /** What was said, of whatever, by everybody. */
    Set<String> types() {
        return SOURCES.stream()
                .flatMap(source -> saidBy(source).stream())
                .map(Event::type)
                .collect(Collectors.toSet());
    }

    /** Each event once: earlier replays are on the topic as well. */
    private List<Event> saidBy(String source) {
        long last = CDI.current().select(AppliedPositions.class).get().of(source);
        if (last == 0) return List.of();
        try (var topic = Topic.of(source)) {
            Map<Long, Event> events = new LinkedHashMap<>();
            topic.awaitEvents(all -> all.stream().anyMatch(event -> event.position() == last)).stream()
                    .filter(event -> event.position() >= begun)
                    .forEach(event -> events.putIfAbsent(event.position(), event));
            return List.copyOf(events.values());
        }
    }

    private long position(String source) throws SQLException {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("select position from inbox where source = ?")) {
            select.setString(1, source);
            try (var row = select.executeQuery()) {
                return row.next() ? row.getLong(1) : 0;
            }
        }
    }
}
