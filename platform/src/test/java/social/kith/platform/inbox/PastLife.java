package social.kith.platform.inbox;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;
import org.flywaydb.core.Flyway;
import org.sqlite.JDBC;

/**
 * A data folder as an earlier run of the application left it: it had applied what two sources said, and rebuilds were
 * asked for, one of which was broken off.
 */
public final class PastLife implements QuarkusTestResourceLifecycleManager {
    static final long ELSEWHERE = 1_763_816_400_000_103L;
    static final long BEYOND = 1_763_816_500_000_102L;
    private static final String FOLDER = "kith.data-dir";
    private static final String TOPICS = "mp.messaging.incoming.inbox.topics";
    private final Path everybodys = Path.of(System.getProperty(FOLDER, ""));

    @Override
    public Map<String, String> start() {
        try {
            Path folder = Files.createTempDirectory(everybodys, "past-life");
            fill("jdbc:sqlite:" + folder.resolve("notes-service.db"));
            Files.createFile(folder.resolve("rebuild"));
            System.setProperty(FOLDER, folder.toString());
            System.setProperty(TOPICS, "kith.elsewhere,kith.beyond");
            return Map.of();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static void fill(String database) throws SQLException {
        Flyway.configure()
                .dataSource(database, null, null)
                .locations("db/platform", "db/migration")
                .outOfOrder(true)
                .load()
                .migrate();
        try (var connection = new JDBC().connect(database, new Properties());
                var statement = connection.createStatement()) {
            statement.executeUpdate("insert into note_replicas (id, text) values (7, 'never said')");
            statement.executeUpdate("insert into notes (id, text) values (1, 'one'), (2, 'kept')");
            statement.executeUpdate("insert into inbox (source, position) values ('elsewhere', " + ELSEWHERE
                    + "), ('beyond', 3), ('silent', 5)");
            statement.executeUpdate(
                    "insert into rebuild_goals (source, position) values ('elsewhere', 4), ('beyond', " + BEYOND + ")");
        }
    }

    @Override
    public void stop() {
        System.setProperty(FOLDER, everybodys.toString());
        System.clearProperty(TOPICS);
    }
}
