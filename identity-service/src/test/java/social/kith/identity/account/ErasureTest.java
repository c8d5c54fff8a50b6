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
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import social.kith.identity.Mailbox;
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
    void afterTheTimeOfGraceNothingIsLeftOfThem() {
        requireNonNull(kafka).up();
        String name = "Zoraida" + Id.next().toString().toLowerCase(Locale.ROOT);
        String nickname = newNickname();
        Map<String, String> like = Map.of("firstName", name, "nickname", nickname);
        var zoraida = registered(like);
        zoraida.asks()
                .body(Map.of("lastName", "Lind"))
                .patch("/api/v1/me")
                .then()
                .statusCode(200);
        Mailbox.of(zoraida).mail("Confirm your email address", 1);
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
                .untilAsserted(() -> assertThat(inTheTopic())
                        .isNotEmpty()
                        .noneMatch(text -> text.contains(name) || text.contains(nickname)));
        login(zoraida.email(), PASSWORD).statusCode(401);
        assertThat(rowsOf(Id.parse(zoraida.id()).value())).isEmpty();
        assertThat(Mailbox.of(zoraida).all()).isEmpty();
        // Email and nickname are free again, for somebody else.
        var another = registered(Map.of("email", zoraida.email(), "nickname", nickname));
        assertThat(another.id()).isNotEqualTo(zoraida.id());
    }

    /** What a consumer hears that was never there before. */
    private static List<String> inTheTopic() {
        try (var topic = Topic.of("identity")) {
            return topic.awaitTexts(texts -> !texts.isEmpty());
        }
    }

    /** Every table with a row of that user's. */
    private static List<String> rowsOf(long user) {
        String file = "jdbc:sqlite:" + System.getProperty("kith.data-dir") + "/identity-service.db";
        List<String> rows = new ArrayList<>();
        try (var connection = DriverManager.getConnection(file);
                var select = connection.prepareStatement("""
                        select 'users' from users where id = ?1
                        union all select 'privacy' from profile_privacy_settings where user_id = ?1
                        union all select 'sessions' from sessions where user_id = ?1
                        union all select 'tokens' from user_tokens where user_id = ?1
                        union all select 'mails' from mails where user_id = ?1
                        union all select 'search' from people_search where rowid = ?1""")) {
            select.setLong(1, user);
            var found = select.executeQuery();
            while (found.next()) rows.add(found.getString(1));
            return rows;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
