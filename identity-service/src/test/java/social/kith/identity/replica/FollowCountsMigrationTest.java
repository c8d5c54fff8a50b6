package social.kith.identity.replica;

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A database from before the numbers of follows were kept. */
class FollowCountsMigrationTest {
    private static final long ANA = 1;
    private static final long BO = 2;
    private static final long DELETED = 3;
    private static final long UNKNOWN = 4;
    private String url;

    @BeforeEach
    void database(@TempDir Path folder) {
        url = "jdbc:sqlite:" + folder.resolve("identity-service.db");
    }

    @Test
    void followsThatAreThereAlreadyCountUnlessTheirOtherEndIsNot() throws SQLException {
        migrate("23");
        user(ANA, "null");
        user(BO, "null");
        user(DELETED, "17");
        follows(ANA, BO);
        follows(BO, ANA);
        follows(DELETED, ANA);
        follows(BO, DELETED);
        follows(UNKNOWN, BO);
        migrate("latest");
        assertThat(counts()).containsExactly("1: 1, 1", "2: 1, 1", "3: 1, 1", "4: 0, 1");
    }

    /** As a rebuild does, which does not know that the ones are made of the others. */
    @ParameterizedTest
    @CsvSource({"follow_replicas, follow_count_replicas", "follow_count_replicas, follow_replicas"})
    void wrongNumbersAreGoneWhicheverTableIsEmptiedFirstAndTheRightOnesComeWithTheFollows(String first, String last)
            throws SQLException {
        migrate("latest");
        user(ANA, "null");
        user(BO, "null");
        user(DELETED, "17");
        follows(ANA, BO);
        follows(DELETED, BO);
        change("update follow_count_replicas set followers = 7, following = 7");
        change("insert into follow_count_replicas (user_id, followers, following) values (99, 3, 3)");
        change("delete from " + first);
        change("delete from " + last);
        assertThat(counts()).isEmpty();
        assertThat(change("delete from follow_replicas")).isZero();
        follows(ANA, BO);
        follows(DELETED, BO);
        assertThat(counts()).containsExactly("1: 0, 1", "2: 1, 0", "3: 0, 1");
    }

    private void migrate(String target) {
        Flyway.configure()
                .dataSource(url, null, null)
                .locations("db/platform", "db/migration")
                .outOfOrder(true)
                .target(target)
                .load()
                .migrate();
    }

    private void user(long id, String deletedAt) throws SQLException {
        change("""
                insert into users (id, email, email_key, password_hash, first_name, last_name, date_of_birth, is_public,
                    created_at, updated_at, deleted_at)
                values (%1$d, '%1$d', '%1$d', '', '', '', '1990-04-01', 1, 0, 0, %2$s)""".formatted(id, deletedAt));
    }

    private void follows(long follower, long followee) throws SQLException {
        change("insert into follow_replicas (follower_id, followee_id) values (" + follower + ", " + followee + ")");
    }

    private int change(String sql) throws SQLException {
        try (var database = DriverManager.getConnection(url);
                var statement = database.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }

    private List<String> counts() throws SQLException {
        List<String> counts = new ArrayList<>();
        try (var database = DriverManager.getConnection(url);
                var statement = database.createStatement();
                var found = statement.executeQuery("select * from follow_count_replicas order by user_id")) {
            while (found.next()) counts.add(found.getLong(1) + ": " + found.getLong(2) + ", " + found.getLong(3));
        }
        return counts;
    }
}
