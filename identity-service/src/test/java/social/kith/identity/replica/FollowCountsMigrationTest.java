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

/** A database from before the numbers of follows were kept. */
class FollowCountsMigrationTest {
    private String url;

    @BeforeEach
    void database(@TempDir Path folder) {
        url = "jdbc:sqlite:" + folder.resolve("identity-service.db");
    }

    @Test
    void followsThatAreThereAlreadyCountUnlessTheirOtherEndIsNot() throws SQLException {
        migrate("23");
        long ana = 1;
        long bo = 2;
        long deleted = 3;
        long unknown = 4;
        user(ana, "null");
        user(bo, "null");
        user(deleted, "17");
        follows(ana, bo);
        follows(bo, ana);
        follows(deleted, ana);
        follows(bo, deleted);
        follows(unknown, bo);
        migrate("latest");
        assertThat(counts()).containsExactly("1: 1, 1", "2: 1, 1", "3: 1, 1", "4: 0, 1");
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

    private void change(String sql) throws SQLException {
        try (var database = DriverManager.getConnection(url);
                var statement = database.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private List<String> counts() throws SQLException {
        List<String> counts = new ArrayList<>();
        try (var database = DriverManager.getConnection(url);
                var statement = database.createStatement();
                var found = statement.executeQuery("select * from follow_counts order by user_id")) {
            while (found.next()) counts.add(found.getLong(1) + ": " + found.getLong(2) + ", " + found.getLong(3));
        }
        return counts;
    }
}
