package social.kith.identity.account;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static social.kith.identity.Somebody.PASSWORD;
import static social.kith.identity.Somebody.login;
import static social.kith.identity.Somebody.newNickname;
import static social.kith.identity.Somebody.registered;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import social.kith.identity.Content;
import social.kith.identity.Database;
import social.kith.identity.Mailbox;
import social.kith.identity.SocialGraph;
import social.kith.platform.event.Event;
import social.kith.platform.id.Id;
import social.kith.platform.testkit.OwnKafka;
import social.kith.platform.testkit.Topic;

/** With an hour in a moment: what comes after the time of grace, here and in Kafka. */
@QuarkusTest
@TestProfile(ErasureTest.SoonOver.class)
@QuarkusTestResource(value = OwnKafka.class, restrictToAnnotatedClass = true)
class ErasureTest {
    private static final Duration LONG = Duration.ofSeconds(60);

    @Nullable
    OwnKafka kafka;

    /** Times to test with. */
    public static class SoonOver implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "kith.account.grace", "1s",
                    "kith.account.erase-every", "200ms",
                    "kith.events.compacted-within", "1s");
        }
    }

    @Test
    void afterTheTimeOfGraceNothingIsLeftOfThem() throws Exception {
        requireNonNull(kafka).up();
        // The index keeps no more of a word than what it does not share with the one before.
        String last = Id.next().toString().toLowerCase(Locale.ROOT);
        String name = "Zoraida" + last;
        String nickname = newNickname();
        Map<String, String> like = Map.of("firstName", name, "nickname", nickname);
        var zoraida = registered(like);
        zoraida.asks()
                .body(Map.of("lastName", "Lind"))
                .patch("/api/v1/me")
                .then()
                .statusCode(200);
        zoraida.asks()
                .header("Idempotency-Key", "once")
                .post("/api/v1/me/export")
                .then()
                .statusCode(202);
        long id = Id.parse(zoraida.id()).value();
        var bo = registered();
        SocialGraph.follows(zoraida, bo);
        SocialGraph.follows(bo, zoraida);
        SocialGraph.asks(bo, zoraida);
        SocialGraph.blocks(bo, zoraida);
        SocialGraph.mutes(bo, zoraida);
        Content.publishes(zoraida, 1, 2, 3);
        Mailbox.of(zoraida).mail("Confirm your email address", 1);
        assertThat(tablesWith(id))
                .contains(
                        "block_replicas",
                        "exports",
                        "follow_count_replicas",
                        "follow_replicas",
                        "follow_request_replicas",
                        "idempotency_keys",
                        "mute_replicas",
                        "people_search_content",
                        "post_count_replicas",
                        "user_tokens");
        zoraida.asks()
                .body(Map.of("password", PASSWORD))
                .delete("/api/v1/me")
                .then()
                .statusCode(204);
        try (var topic = Topic.of("identity")) {
            assertThat(topic.next("UserErased", zoraida.id()).data())
                    .isEqualTo("{\"userId\":\"" + zoraida.id() + "\"}");
        }
        await().atMost(LONG)
                .untilAsserted(() -> assertThat(inTheTopic(zoraida.id()))
                        .noneMatch(text -> text.contains(name) || text.contains(nickname)));
        login(zoraida.email(), PASSWORD).statusCode(401);
        // Whoever fills the replicas again hears it once more.
        Content.publishes(zoraida, 1, 2, 3);
        assertThat(tablesWith(id)).isEmpty();
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(Stream.of(last, nickname, zoraida.email()))
                        .as("left in the file")
                        .filteredOn(inTheFile()::contains)
                        .isEmpty());
        assertThat(Mailbox.of(zoraida).all()).isEmpty();
        // Email and nickname are free again, for somebody else.
        var another = registered(Map.of("email", zoraida.email(), "nickname", nickname));
        assertThat(another.id()).isNotEqualTo(zoraida.id());
    }

    /** What a consumer hears that was never there before, up to the last word about that user. */
    private static List<String> inTheTopic(String user) {
        try (var topic = Topic.of("identity")) {
            return topic
                    .awaitEvents(events -> events.stream()
                            .anyMatch(event -> event.type().equals("UserErased")
                                    && event.key().equals(user)))
                    .stream()
                    .map(Event::data)
                    .toList();
        }
    }

    /** Every table with a row of that user's, but the one that says for a while that they are erased. */
    private static List<String> tablesWith(long user) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (var database = Database.open();
                var columns = database.createStatement().executeQuery("""
                        select t.name, c.name from sqlite_master t join pragma_table_info(t.name) c
                        where t.type = 'table' and t.name <> 'erased_users'
                            and (c.name = 'id' or c.name like '%!_id' escape '!')""")) {
            while (columns.next()) {
                String table = columns.getString(1);
                String column = columns.getString(2);
                try (var select =
                        database.prepareStatement("select count(*) from " + table + " where " + column + " = ?")) {
                    select.setLong(1, user);
                    if (select.executeQuery().getLong(1) > 0) tables.add(table);
                }
            }
        }
        return tables;
    }

    /** All of the database, as whoever has the file reads it. */
    private static String inTheFile() throws SQLException, IOException {
        try (var database = Database.open();
                var checkpoint = database.createStatement().executeQuery("pragma wal_checkpoint(truncate)")) {
            assertThat(checkpoint.getInt("busy")).isZero();
        }
        return Files.readString(Database.FILE, StandardCharsets.ISO_8859_1);
    }
}
