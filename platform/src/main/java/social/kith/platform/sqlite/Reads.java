package social.kith.platform.sqlite;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import social.kith.platform.id.Id;

/**
 * Queries in SQL, all there are: an entity for each row costs more than the row, and to prepare a statement more than to
 * run it, so each connection keeps its own. In a transaction it reads what that has written, if Hibernate has flushed it.
 * It changes nothing; that is for {@link Writes}.
 */
@ApplicationScoped
public class Reads {
    private final AgroalDataSource database;
    private final Statements statements;

    Reads(AgroalDataSource database, Statements statements) {
        this.database = database;
        this.statements = statements;
    }

    /** What becomes of a row; it asks nothing else of the database meanwhile. */
    @FunctionalInterface
    public interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /**
     * All rows.
     *
     * @param sql begins with {@code select} or {@code with}, and has {@code :name} for each parameter; a constant, since it
     *     is kept
     * @param parameters by name: ids, numbers, truth values and texts
     */
    public <T> List<T> list(String sql, Map<String, ?> parameters, RowReader<T> reader) {
        return listUntil(sql, parameters, reader, read -> false);
    }

    /** As {@link #list}, but none after the first row that is said to be the last. */
    public <T> List<T> listUntil(
            String sql, Map<String, ?> parameters, RowReader<T> reader, Predicate<? super T> isLast) {
        if (!sql.startsWith("select") && !sql.startsWith("with"))
            throw new IllegalArgumentException("Not a query, so for Writes: " + sql);
        try (var connection = database.getConnection();
                var rows = statements.of(connection, sql, parameters).executeQuery()) {
            List<T> read = new ArrayList<>();
            while (rows.next()) {
                T one = reader.read(rows);
                read.add(one);
                if (isLast.test(one)) break;
            }
            return read;
        } catch (SQLException failed) {
            throw new IllegalStateException("A query failed", failed);
        }
    }

    /** The first row, as {@link #list}. */
    public <T> Optional<T> first(String sql, Map<String, ?> parameters, RowReader<T> reader) {
        return list(sql, parameters, reader).stream().findFirst();
    }

    /** Whether there is a row. */
    public boolean any(String sql, Map<String, ?> parameters) {
        return !list(sql, parameters, row -> true).isEmpty();
    }

    /** Ids as one parameter, each once, for {@code json_each(:ids)}; the alias of that table begins with {@code tmp_}. */
    public static String ids(Collection<Id> ids) {
        return ids.stream().distinct().map(id -> Long.toString(id.value())).collect(Collectors.joining(",", "[", "]"));
    }
}
