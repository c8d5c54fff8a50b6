package social.kith.notification.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import social.kith.platform.testkit.TestUser;

/** A database that was lost, or made new, is filled from the topics. */
@QuarkusTest
class ReplayTest {
    @Inject
    AgroalDataSource database;

    private Replay replay;
    private Story story;

    @BeforeEach
    void begin() {
        replay = new Replay();
        story = new Story();
    }

    @Test
    void anEmptyDatabaseGetsTheSameNotificationsInWhateverOrderTheTopicsAreHeard() throws SQLException {
        story.happens();
        var before = seen();
        for (var order : List.of(
                List.of("identity", "social-graph", "groups", "chat", "content"),
                List.of("content", "chat", "groups", "social-graph", "identity"))) {
            replay.into(true, order);
            assertThat(seen()).as(order.toString()).isEqualTo(before);
            assertThat(rowsOfTheErased()).as(order.toString()).isZero();
        }
    }

    @Test
    void nobodyIsToldAgainWhereOnlyTheReplicasAreFilledAgain() throws SQLException {
        story.happens();
        story.ana.asks().post("/api/v1/notifications/read-all").then().statusCode(204);
        var before = seen();
        replay.into(false, List.of("content", "chat", "groups", "social-graph", "identity"));
        assertThat(seen()).isEqualTo(before);
    }

    private int rowsOfTheErased() throws SQLException {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("""
                        select (select count(*) from notifications where user_id = ?1)
                            + (select count(*) from notification_actors where actor_id = ?1)""")) {
            select.setLong(1, story.erased.id().value());
            try (var row = select.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    /** All that people see, but the ids. */
    private Map<String, List<Map<String, Object>>> seen() {
        Map<String, List<Map<String, Object>>> seen = new LinkedHashMap<>();
        for (TestUser user : List.of(story.ana, story.bo, story.cleo)) {
            List<Map<String, Object>> items = user.asks()
                    .get("/api/v1/notifications?limit=100")
                    .then()
                    .extract()
                    .path("items");
            items.forEach(item -> item.remove("id"));
            assertThat(items).isNotEmpty();
            seen.put(user.card().firstName(), items);
        }
        return seen;
    }
}
