package social.kith.notification.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static social.kith.notification.Scene.comments;
import static social.kith.notification.Scene.person;
import static social.kith.notification.Scene.writes;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import social.kith.notification.Scene.Post;
import social.kith.platform.id.Id;
import social.kith.platform.testkit.TestUser;
import social.kith.platform.testkit.Tokens;

/** Who has something to be told, as identity-service asks. */
@QuarkusTest
class WaitingUsersTest {
    @Inject
    AgroalDataSource database;

    private TestUser ana;
    private TestUser bo;
    private TestUser cleo;
    private String before;

    @BeforeEach
    void begin() {
        ana = person("Ana");
        bo = person("Bo");
        cleo = person("Cleo");
        before = last("", 0);
    }

    @Test
    void theyAreThoseWithSomethingNewAndUnread() {
        comments(cleo, Post.by(ana));
        comments(ana, Post.by(ana));
        comments(cleo, Post.by(ana));
        writes(cleo, Id.next(), 1, bo);
        assertThat(users(before, 0))
                .containsExactly(ana.id().toString(), bo.id().toString());
        ana.asks().post("/api/v1/notifications/read-all").then().statusCode(204);
        assertThat(users(before, 0)).containsExactly(bo.id().toString());
        assertThat(users(before, System.currentTimeMillis() + 1_000)).isEmpty();
        String then = last(before, 0);
        assertThat(users(then, 0)).isEmpty();
        comments(cleo, Post.by(ana));
        assertThat(users(then, 0)).containsExactly(ana.id().toString());
    }

    /** Rows of one change are not torn apart: a user's are in one answer, whatever else was changed with them. */
    @Test
    void allAreFoundThoughTheyAreManyAndMuchOfItWasReadAlready() throws SQLException {
        int many = 2 * WaitingUsers.SLICE + 100;
        comments(cleo, Post.by(ana));
        long change = WaitingUsers.Place.parse(last(before, 0)).change();
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement("""
                        insert into notifications (id, user_id, kind, subject_type, subject_id, read, resolved, gone,
                            created_at, updated_at, about, cause, change)
                        values (?, ?, 'follow_request', 'follow_request', 1, ?, 0, 0, 5, 5, 'x', ?, ?)""")) {
            connection.setAutoCommit(false);
            for (int i = 0; i < many; i++) {
                insert.setLong(1, Id.next().value());
                insert.setLong(2, user(i / 2));
                insert.setInt(3, i % 4 < 2 || i % 2 == 1 ? 1 : 0);
                insert.setString(4, "seed:" + change + ":" + i);
                insert.setLong(5, change);
                insert.addBatch();
            }
            insert.executeBatch();
            connection.commit();
        }
        try {
            var found = users(before, 0);
            assertThat(found).doesNotHaveDuplicates().contains(ana.id().toString());
            var expected = LongStream.range(0, many / 2)
                    .filter(i -> i % 2 == 1)
                    .mapToObj(i -> new Id(user(i)).toString())
                    .toList();
            assertThat(found).containsAll(expected).hasSize(expected.size() + 1);
        } finally {
            try (var connection = database.getConnection();
                    var delete = connection.createStatement()) {
                delete.executeUpdate("delete from notifications where cause like 'seed:%'");
            }
        }
    }

    private static long user(long number) {
        return 1_000 + number;
    }

    @Test
    void aPlaceThatThisDatabaseHasNotReachedIsTheBeginning() {
        comments(cleo, Post.by(ana));
        assertThat(users(Long.MAX_VALUE + ":1", 0)).contains(ana.id().toString());
    }

    @Test
    void itIsForIdentityServiceAlone() {
        ana.asks().get("/internal/digest/waiting").then().statusCode(403);
        RestAssured.get("/internal/digest/waiting").then().statusCode(401);
        RestAssured.given()
                .auth()
                .oauth2(serviceToken())
                .get("/api/v1/notifications")
                .then()
                .statusCode(401);
    }

    @Test
    void aPlaceThatIsNoneIsRefused() {
        for (String place : List.of("x", "1", "1:x", ":"))
            RestAssured.given()
                    .auth()
                    .oauth2(serviceToken())
                    .get("/internal/digest/waiting?after=" + place)
                    .then()
                    .statusCode(400);
    }

    private static List<String> users(String after, long since) {
        List<String> users = new ArrayList<>();
        var page = page(after, since);
        users.addAll(page.getList("users"));
        while (page.getBoolean("more")) {
            page = page(page.getString("reached"), since);
            users.addAll(page.getList("users"));
        }
        return users;
    }

    private static String last(String after, long since) {
        var page = page(after, since);
        while (page.getBoolean("more")) page = page(page.getString("reached"), since);
        return page.getString("reached");
    }

    private static JsonPath page(String after, long since) {
        return RestAssured.given()
                .auth()
                .oauth2(serviceToken())
                .queryParam("after", after)
                .queryParam("since", since)
                .get("/internal/digest/waiting")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static String serviceToken() {
        return Tokens.saying(Map.of(
                "iss",
                "kith",
                "aud",
                "kith",
                "sub",
                "identity-service",
                "sid",
                Id.next().toString(),
                "card",
                Map.of(),
                "groups",
                List.of("identity-service")));
    }
}
