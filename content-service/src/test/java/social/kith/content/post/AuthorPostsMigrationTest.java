package social.kith.content.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import social.kith.contracts.EventContract;
import social.kith.platform.id.Id;

/** A database from before authors' posts were counted. */
class AuthorPostsMigrationTest {
    private static final Id ANA = Id.parse("0P2HJ7QK8A0Z1");
    private static final Id BO = Id.parse("7ZZZZZZZZZZZZ");
    private static final Id CLEO = Id.parse("0000000000001");
    private static final long FAR = 9_000_000_000_000_000L;
    private String url;

    @BeforeEach
    void database(@TempDir Path folder) {
        url = "jdbc:sqlite:" + folder.resolve("content-service.db");
        migrate("8");
    }

    @Test
    void whatStandsInPostsIsCountedAndTold() throws SQLException {
        change("insert into outbox (position, type, key, data) values (7, 'PostPublished', 'x', '{}')");
        change("update outbox_head set position = " + FAR);
        posts(ANA, "'public'", "'public'", "'almost_private'", "'private'", "'unlisted'", "null");
        posts(BO, "'private'");
        posts(CLEO, "null");
        change(
                "insert into posts (id, author_id, content, privacy, created_at, updated_at, edited, deleted_at) values (99, %d, 'x', 'public', 0, 0, 0, 17)"
                        .formatted(CLEO.value()));
        migrate("latest");
        assertThat(rows("select author_id, for_everybody, for_followers, all_posts from author_posts order by 1"))
                .containsExactly(ANA.value() + " 2 3 5", BO.value() + " 0 0 1");
        assertThat(rows("select position, type, key from outbox order by position"))
                .containsExactly(
                        "7 PostPublished x", FAR + 1 + " PostsCounted " + ANA, FAR + 2 + " PostsCounted " + BO);
        assertThat(rows("select position from outbox_head")).containsExactly(String.valueOf(FAR + 2));
        List<String> told = rows("select data from outbox where type = 'PostsCounted' order by position");
        assertThat(told.getFirst())
                .isEqualTo("{\"authorId\":\"" + ANA + "\",\"authorPosts\":{\"public\":2,\"followers\":3,\"all\":5}}");
        assertThat(told)
                .allSatisfy(data -> assertThat(EventContract.of("PostsCounted").violations(data))
                        .isEmpty());
    }

    @Test
    void positionsAreOfNowWhereTheLastIsOlder() throws SQLException {
        long before = System.currentTimeMillis() * 1000;
        posts(ANA, "'public'");
        migrate("latest");
        long told = Long.parseLong(rows("select position from outbox").getFirst());
        assertThat(told).isBetween(before, System.currentTimeMillis() * 1000 + 1);
        assertThat(rows("select position from outbox_head")).containsExactly(String.valueOf(told));
    }

    @Test
    void whereNobodyHasWrittenNothingIsTold() throws SQLException {
        migrate("latest");
        assertThat(rows("select position from outbox")).isEmpty();
        assertThat(rows("select position from outbox_head")).containsExactly("0");
    }

    private void migrate(String target) {
        Flyway.configure()
                .dataSource(url, null, null)
                .locations("db/platform", "db/people", "db/blocks", "db/mutes", "db/migration")
                .outOfOrder(true)
                .target(target)
                .load()
                .migrate();
    }

    private void posts(Id author, String... privacies) throws SQLException {
        for (String privacy : privacies)
            change(
                    "insert into posts (id, author_id, title, content, privacy, created_at, updated_at, edited, deleted_at) values (%d, %d, null, 'x', %s, 0, 0, 0, null)"
                            .formatted(Id.next().value(), author.value(), privacy));
    }

    private void change(String sql) throws SQLException {
        try (var database = DriverManager.getConnection(url);
                var statement = database.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private List<String> rows(String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (var database = DriverManager.getConnection(url);
                var statement = database.createStatement();
                var found = statement.executeQuery(sql)) {
            while (found.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) row.add(found.getString(i));
                rows.add(String.join(" ", row));
            }
        }
        return rows;
    }
}
