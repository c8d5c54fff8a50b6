package social.kith.platform.sqlite;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.Map;

/** Changes in plain SQL, for what is written all the time; see {@link Reads}. Hibernate does not know of them. */
@ApplicationScoped
public class Writes {
    private final AgroalDataSource database;
    private final Statements statements;

    Writes(AgroalDataSource database, Statements statements) {
        this.database = database;
        this.statements = statements;
    }

    /**
     * Changes rows, in the transaction that has to be there.
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
}
