package social.kith.platform.sqlite;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Changes in SQL, each in the transaction that has to be there, with statements that are kept as those of {@link Reads}.
 * Hibernate does not know of them: what it has read before is as it was.
 */
@ApplicationScoped
public class Writes {
    private final AgroalDataSource database;
    private final Statements statements;

    Writes(AgroalDataSource database, Statements statements) {
        this.database = database;
        this.statements = statements;
    }

    /**
     * Changes rows.
     *
     * @param sql with {@code :name} for each parameter; a constant, since it is kept
     * @param parameters by name: ids, numbers, truth values, texts and {@code null}
     * @return how many rows
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public int change(String sql, Map<String, ?> parameters) {
        try (var connection = database.getConnection()) {
            return statements.of(connection, sql, parameters).executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException("A change failed", failed);
        }
    }

    /** Changes rows, as {@link #change}, and reads what its {@code returning} gives of each. */
    @Transactional(Transactional.TxType.MANDATORY)
    public <T> List<T> returning(String sql, Map<String, ?> parameters, Reads.RowReader<T> reader) {
        try (var connection = database.getConnection();
                var rows = statements.of(connection, sql, parameters).executeQuery()) {
            List<T> changed = new ArrayList<>();
            while (rows.next()) changed.add(reader.read(rows));
            return changed;
        } catch (SQLException failed) {
            throw new IllegalStateException("A change failed", failed);
        }
    }
}
