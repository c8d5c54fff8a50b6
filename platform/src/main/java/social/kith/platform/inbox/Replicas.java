package social.kith.platform.inbox;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The tables of this service that hold nothing but what events of others said, known by their name:
 * {@code ..._replicas}.
 */
@ApplicationScoped
class Replicas {
    private final AgroalDataSource database;

    Replicas(AgroalDataSource database) {
        this.database = database;
    }

    /**
     * Empties them and forgets how far events are applied, which becomes the goal. Where an earlier goal was not reached,
     * the greater one counts, so to do this twice does no harm.
     */
    @Transactional
    void empty() {
        try (var connection = database.getConnection()) {
            execute(connection, """
                    insert into rebuild_goals (source, position) select source, position from inbox where true
                    on conflict (source) do update set position = max(position, excluded.position)""");
            for (String table : tables(connection)) execute(connection, "delete from \"" + table + "\"");
            execute(connection, "delete from inbox");
        } catch (SQLException failed) {
            throw new IllegalStateException("The replicas could not be emptied", failed);
        }
    }

    /** Up to which position of each source they have to be filled again; nothing where they are filled. */
    Map<String, Long> goals() {
        try (var connection = database.getConnection()) {
            return SourcePositions.read(connection, "rebuild_goals");
        } catch (SQLException failed) {
            throw new IllegalStateException("The goals could not be read", failed);
        }
    }

    /** Notes that they are filled. */
    @Transactional
    void filled() {
        try (var connection = database.getConnection()) {
            execute(connection, "delete from rebuild_goals");
        } catch (SQLException failed) {
            throw new IllegalStateException("The goals could not be written", failed);
        }
    }

    private static List<String> tables(Connection connection) throws SQLException {
        try (var select = connection.prepareStatement(
                        "select name from sqlite_master where type = 'table' and name like '%\\_replicas' escape '\\'");
                var rows = select.executeQuery()) {
            List<String> tables = new ArrayList<>();
            while (rows.next()) tables.add(rows.getString(1));
            return tables;
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.executeUpdate();
        }
    }
}
