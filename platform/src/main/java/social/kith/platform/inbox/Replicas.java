package social.kith.platform.inbox;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import social.kith.platform.sqlite.Reads;

/**
 * The tables of this service that hold nothing but what events of others said, known by their name:
 * {@code ..._replicas}.
 */
@ApplicationScoped
class Replicas {
    /** Seconds: millions of rows, and at the start nobody waits for the writer. */
    private static final int LONG = 3_600;

    private static final String TABLES =
            "select name from sqlite_master where type = 'table' and name like '%\\_replicas' escape '\\'";

    /** Full-text indexes that triggers on these tables keep. */
    private static final String INDEXES = """
            select distinct i.name from sqlite_master i join sqlite_master t on t.sql like '%' || i.name || '%'
            where i.type = 'table' and i.sql like 'create virtual table%fts5%'
                and t.type = 'trigger' and t.tbl_name like '%\\_replicas' escape '\\'""";

    private final AgroalDataSource database;
    private final Reads reads;

    Replicas(AgroalDataSource database, Reads reads) {
        this.database = database;
        this.reads = reads;
    }

    /**
     * Empties them and forgets how far events are applied, which becomes the goal. Where an earlier goal was not reached,
     * the greater one counts, so to do this twice does no harm.
     */
    @Transactional
    @TransactionConfiguration(timeout = LONG)
    void empty() {
        try (var connection = database.getConnection()) {
            execute(connection, """
                    insert into rebuild_goals (source, position) select source, position from inbox where true
                    on conflict (source) do update set position = max(position, excluded.position)""");
            List<String> indexes = strings(connection, INDEXES);
            // What is taken out one by one would be overwritten one by one.
            for (String index : indexes) execute(connection, secureDelete(index, 0));
            for (String table : strings(connection, TABLES)) execute(connection, "delete from \"" + table + "\"");
            for (String index : indexes) {
                execute(connection, "insert into " + index + " (" + index + ") values ('optimize')");
                execute(connection, secureDelete(index, 1));
            }
            execute(connection, "delete from inbox");
        } catch (SQLException failed) {
            throw new IllegalStateException("The replicas could not be emptied", failed);
        }
    }

    /** Up to which position of each source they have to be filled again; nothing where they are filled. */
    Map<String, Long> goals() {
        return SourcePositions.read(reads, "select source, position from rebuild_goals");
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

    private static String secureDelete(String index, int on) {
        return "insert into " + index + " (" + index + ", rank) values ('secure-delete', " + on + ")";
    }

    private static List<String> strings(Connection connection, String sql) throws SQLException {
        try (var select = connection.prepareStatement(sql);
                var rows = select.executeQuery()) {
            List<String> found = new ArrayList<>();
            while (rows.next()) found.add(rows.getString(1));
            return found;
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.executeUpdate();
        }
    }
}
